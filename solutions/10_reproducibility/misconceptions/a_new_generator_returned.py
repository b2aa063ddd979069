"""
task: seed_everything
check: test_the_default_generator
title:
  en: "Another generator is returned"
  ja: "別の生成器を返しています"
wrote:
  en: "`return torch.Generator().manual_seed(seed)`."
  ja: "`return torch.Generator().manual_seed(seed)` としています。"
why:
  en: "It gives the same numbers, but it is another stream: what is drawn from it does not move the default one."
  ja: "出る数は同じですが、別の乱数の流れです。そこから引いても、既定の生成器は進みません。"
try:
  en: "`torch.manual_seed(seed)` returns the default generator."
  ja: "`torch.manual_seed(seed)` が既定の生成器を返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.manual_seed.html
"""

import random

import numpy as np
import torch


def seed_everything(seed):
    if not 0 <= seed < 2**32:
        raise ValueError("seed out of range")
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    return torch.Generator().manual_seed(seed)
