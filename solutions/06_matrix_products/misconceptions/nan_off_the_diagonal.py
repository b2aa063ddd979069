"""
task: diagonal_matrices
check: test_nothing_but_zeros_elsewhere
title:
  en: "inf times 0 is not 0"
  ja: "inf × 0 は 0 ではありません"
wrote:
  en: "`v.unsqueeze(-1) * torch.eye(n, dtype=v.dtype, device=v.device)`."
  ja: "`v.unsqueeze(-1) * torch.eye(n, dtype=v.dtype, device=v.device)` と書いています。"
why:
  en: >-
    In floating point inf · 0 and NaN · 0 are NaN: a row that holds one such element has NaN everywhere but on the
    diagonal.
  ja: "浮動小数点数では inf · 0 も NaN · 0 も NaN です。そのような要素がある行は、対角線の外がすべて NaN になります。"
try:
  en: "`torch.diag_embed(v)`, or write v into zeros. Do not multiply."
  ja: "`torch.diag_embed(v)` を使うか、0 の行列に v を書き込みます。掛けてはいけません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.diag_embed.html
"""

import torch


def diagonal_matrices(v):
    n = v.shape[-1]
    return v.unsqueeze(-1) * torch.eye(n, dtype=v.dtype, device=v.device)
