"""
task: seed_everything
check: test_seeds_out_of_range
title:
  en: "The seed 0 is refused"
  ja: "シード 0 を拒んでいます"
wrote:
  en: "`if not 0 < seed < 2**32`."
  ja: "`if not 0 < seed < 2**32` と書いています。"
why:
  en: "0 is a seed like any other, and a popular one."
  ja: "0 もほかと同じシードで、よく使われます。"
try:
  en: "`0 <= seed < 2**32`."
  ja: "`0 <= seed < 2**32` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.manual_seed.html
"""

import random

import numpy as np
import torch


def seed_everything(seed):
    if not 0 < seed < 2**32:
        raise ValueError("seed out of range")
    random.seed(seed)
    np.random.seed(seed)
    return torch.manual_seed(seed)
