"""
task: repeatable_normal
check: test_any_seed
title:
  en: "NumPy's generator refuses the seed"
  ja: "NumPy の生成器がシードを受け取りません"
wrote:
  en: "`np.random.RandomState(seed)`, which takes seeds below 2**32 only."
  ja: "`np.random.RandomState(seed)` を使っています。これは 2**32 未満のシードしか受け取りません。"
why:
  en: "torch.manual_seed takes negative seeds and seeds up to 2**64 - 1."
  ja: "torch.manual_seed は、負のシードも 2**64 - 1 までのシードも受け取ります。"
try:
  en: "Use torch's own generator."
  ja: "torch の生成器を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
"""

import numpy as np
import torch


def repeatable_normal(shape, seed):
    values = torch.tensor(np.random.RandomState(seed).standard_normal(tuple(shape)))
    return values.to(torch.get_default_dtype())
