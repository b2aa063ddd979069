"""
task: batched_product
check: test_batches_of_all_sizes
title:
  en: "Stacked along the wrong dimension"
  ja: "積み重ねる次元が違います"
wrote:
  en: "`torch.stack([…], dim=1)`: shape (m, B, p)."
  ja: "`torch.stack([…], dim=1)` と書いたため、形状が (m, B, p) になります。"
why:
  en: "stack puts the new dimension where dim says. The batch comes first, so it is dim=0, which is the default."
  ja: "stack は dim の位置に新しい次元を作ります。バッチは先頭なので dim=0、つまり既定値です。"
try:
  en: "`torch.stack([…])`, or no loop at all: `torch.matmul(a, b)`."
  ja: "`torch.stack([…])` とするか、ループを使わず `torch.matmul(a, b)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""

import torch


def batched_product(a, b):
    if b.dim() == 3 and len(a) != len(b):
        raise ValueError("batch sizes differ")
    matrices = b if b.dim() == 3 else [b] * len(a)
    return torch.stack([torch.mm(one, other) for one, other in zip(a, matrices, strict=True)], dim=1)
