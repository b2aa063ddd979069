"""
task: diagonal_matrices
check: test_v_on_the_diagonal
devices: [simulated, cuda, mps]
title:
  en: "The zeros are on the CPU"
  ja: "0 の行列が CPU にあります"
wrote:
  en: "`torch.zeros(…, dtype=v.dtype)` without a device."
  ja: "デバイスを指定せずに `torch.zeros(…, dtype=v.dtype)` と書いています。"
why:
  en: "A new tensor is made on the default device, not where v is."
  ja: "新しいテンソルは、v のある場所ではなく、既定のデバイスに作られます。"
try:
  en: "`v.new_zeros(…)`, or `torch.diag_embed(v)`."
  ja: "`v.new_zeros(…)` とするか、`torch.diag_embed(v)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html
"""

import torch


def diagonal_matrices(v):
    n = v.shape[-1]
    out = torch.zeros(*v.shape, n, dtype=v.dtype)
    for i in range(n):
        out[..., i, i] = v[..., i]
    return out
