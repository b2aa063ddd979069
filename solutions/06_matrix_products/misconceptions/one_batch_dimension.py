"""
task: diagonal_matrices
check: test_more_leading_dimensions
title:
  en: "Only one leading dimension"
  ja: "前の次元が 1 つの場合しか扱えません"
wrote:
  en: "`torch.stack([torch.diag(row) for row in v])` for every batch."
  ja: "どんなバッチにも `torch.stack([torch.diag(row) for row in v])` を使っています。"
why:
  en: "With two leading dimensions `row` is itself a batch, and torch.diag takes its diagonal."
  ja: "前の次元が 2 つあると、`row` 自体がバッチになり、torch.diag はその対角要素を取り出してしまいます。"
try:
  en: "`torch.diag_embed(v)`, or loop over `v.reshape(-1, n)` and reshape back."
  ja: "`torch.diag_embed(v)` を使うか、`v.reshape(-1, n)` についてループし、形状を戻しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diag_embed.html
"""

import torch


def diagonal_matrices(v):
    if v.dim() == 0:
        raise ValueError("no vector")
    return torch.diag(v) if v.dim() == 1 else torch.stack([torch.diag(row) for row in v])
