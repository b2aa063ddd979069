r"""
task: diagonal_matrices
check: test_v_on_the_diagonal
devices: [cpu, simulated]
title:
  en: "\"cuda\" is written in"
  ja: "\"cuda\" と書き込んであります"
wrote:
  en: "`torch.zeros(…, device=\"cuda\")`, wherever v is."
  ja: "v がどこにあっても `torch.zeros(…, device=\"cuda\")` としています。"
why:
  en: "On a machine without CUDA that raises at once, and with CUDA a v on the CPU ends up on the wrong device."
  ja: "CUDA のないマシンではすぐにエラーになり、CUDA があっても、CPU 上の v の結果が別のデバイスにできてしまいます。"
try:
  en: "`device=v.device`, or `v.new_zeros(…)`."
  ja: "`device=v.device` とするか、`v.new_zeros(…)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.new_zeros.html
"""

import torch


def diagonal_matrices(v):
    n = v.shape[-1]
    out = torch.zeros(*v.shape, n, dtype=v.dtype, device="cuda")
    for i in range(n):
        out[..., i, i] = v[..., i]
    return out
