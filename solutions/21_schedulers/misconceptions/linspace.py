"""
task: warmup_factor
check: test_any_length
title:
  en: "The factor went through float32"
  ja: "倍率が float32 を経由しています"
wrote:
  en: "The factors are taken from torch.linspace."
  ja: "倍率を torch.linspace から取り出しています。"
why:
  en: "Its elements are float32: 1/7 comes back as 0.14285714924…, wrong from the eighth digit on."
  ja: "その要素は float32 です。1/7 は 0.14285714924… となり、8 桁目から違っています。"
try:
  en: "Compute the one number with Python's floats."
  ja: "数は 1 つだけなので、Python の float で計算しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""

import torch


def warmup_factor(epoch: int, warmup: int) -> float:
    if epoch < 0 or warmup < 0:
        raise ValueError("epoch and warmup must not be negative")
    if epoch >= warmup:
        return 1.0
    return torch.linspace(1 / warmup, 1, warmup)[epoch].item()
