"""
task: seed_everything
check: test_torch_on_the_device
devices: [simulated, cuda, mps]
title:
  en: "Only the CPU's generator is seeded"
  ja: "CPU の生成器にしかシードを設定していません"
wrote:
  en: "`torch.default_generator.manual_seed(seed)`."
  ja: "`torch.default_generator.manual_seed(seed)` を呼んでいます。"
why:
  en: "That generator is the CPU's. Each accelerator has one of its own."
  ja: "これは CPU の生成器です。アクセラレータには、それぞれ専用の生成器があります。"
try:
  en: "`torch.manual_seed(seed)` seeds them all."
  ja: "`torch.manual_seed(seed)` なら、すべてにシードを設定します。"
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
    return torch.default_generator.manual_seed(seed)
