"""
task: seed_everything
check: test_torch_on_the_cpu
title:
  en: "The CPU's stream is not seeded"
  ja: "CPU の生成器にシードを設定していません"
wrote:
  en: "`torch.cuda.manual_seed_all(seed)` instead of `torch.manual_seed(seed)`."
  ja: "`torch.manual_seed(seed)` の代わりに `torch.cuda.manual_seed_all(seed)` を呼んでいます。"
why:
  en: "The functions of torch.cuda seed GPUs only, and do nothing where there is none. Weights are often made on the CPU."
  ja: "torch.cuda の関数は GPU にしか効かず、GPU がなければ何もしません。重みの初期値は、たいてい CPU で作られます。"
try:
  en: "`torch.manual_seed(seed)` seeds the CPU and every device."
  ja: "`torch.manual_seed(seed)` なら CPU にも全デバイスにもシードを設定します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cuda.manual_seed_all.html
"""  # noqa: E501

import random

import numpy as np
import torch


def seed_everything(seed):
    if not 0 <= seed < 2**32:
        raise ValueError("seed out of range")
    random.seed(seed)
    np.random.seed(seed)
    torch.cuda.manual_seed(seed)
    torch.cuda.manual_seed_all(seed)
    return torch.default_generator
