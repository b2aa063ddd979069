"""
task: seed_everything
check: test_numpy
title:
  en: "A new NumPy generator is made and dropped"
  ja: "NumPy の新しい生成器を作って捨てています"
wrote:
  en: "`np.random.default_rng(seed)`."
  ja: "`np.random.default_rng(seed)` を呼んでいます。"
why:
  en: "It returns a generator of its own and seeds nothing global: np.random.rand() draws what it would have drawn anyway."
  ja: "これは独立した生成器を返すだけで、グローバルな生成器には触れません。np.random.rand() が出す数は変わりません。"
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
