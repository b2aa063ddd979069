"""
task: seed_everything
check: test_numpy
title:
  en: "NumPy's global generator is not seeded"
  ja: "NumPy のグローバルな生成器にシードがありません"
wrote:
  en: "`np.random.default_rng(seed)`, or nothing at all for NumPy."
  ja: "`np.random.default_rng(seed)` を呼んでいるか、NumPy には何もしていません。"
why:
  en: "default_rng returns a generator of its own and seeds nothing global: np.random.rand() draws what it would have drawn anyway."
  ja: "default_rng は独立した生成器を返すだけで、グローバルな生成器には触れません。np.random.rand() が出す数は変わりません。"
try:
  en: "`np.random.seed(seed)`."
  ja: "`np.random.seed(seed)` を呼びましょう。"
read: https://numpy.org/doc/stable/reference/random/legacy.html
"""  # noqa: E501

import random

import numpy as np
import torch


def seed_everything(seed):
    if not 0 <= seed < 2**32:
        raise ValueError("seed out of range")
    random.seed(seed)
    np.random.default_rng(seed)
    return torch.manual_seed(seed)
