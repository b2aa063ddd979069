"""
task: seed_everything
check: test_torch_on_the_cpu
title:
  en: "The seed is written into the code"
  ja: "シードがコードに書き込まれています"
wrote:
  en: "`torch.manual_seed(42)`, whatever seed is."
  ja: "seed が何であっても `torch.manual_seed(42)` としています。"
why:
  en: "Every run is then the same run. With several seeds one wants to see how much a result depends on chance."
  ja: "どの実行も同じになってしまいます。シードをいくつか試すのは、結果がどれほど偶然に左右されるかを見るためです。"
try:
  en: "Pass the argument on."
  ja: "引数をそのまま渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.manual_seed.html
"""

import random

import numpy as np
import torch


def seed_everything(seed):
    if not 0 <= seed < 2**32:
        raise ValueError("seed out of range")
    random.seed(42)
    np.random.seed(42)
    return torch.manual_seed(42)
