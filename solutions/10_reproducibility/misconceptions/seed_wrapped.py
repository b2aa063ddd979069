"""
task: seed_everything
check: test_seeds_out_of_range
title:
  en: "Seeds out of range are wrapped"
  ja: "範囲外のシードを丸めています"
wrote:
  en: "`seed % 2**32`, so that NumPy accepts everything."
  ja: "NumPy が受け取れるように `seed % 2**32` としています。"
why:
  en: "Two different seeds then mean the same run, and nobody is told."
  ja: "違うシードが同じ実行を意味することになり、誰も気づけません。"
try:
  en: "Raise ValueError for what is out of range."
  ja: "範囲外なら ValueError を送出しましょう。"
read: https://numpy.org/doc/stable/reference/random/legacy.html
"""

import random

import numpy as np
import torch


def seed_everything(seed):
    random.seed(seed % 2**32)
    np.random.seed(seed % 2**32)
    return torch.manual_seed(seed % 2**32)
