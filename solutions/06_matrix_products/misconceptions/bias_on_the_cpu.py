"""
task: affine_layer
check: test_without_bias
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor on the CPU"
  ja: "補助のテンソルが CPU にあります"
wrote:
  en: "`torch.zeros(out)` in place of a missing bias: float32, and on the CPU."
  ja: "bias がないときに `torch.zeros(out)` を使っています。これは float32 で、CPU 上に作られます。"
why:
  en: "New tensors are made on the default device with the default dtype, not where the inputs are."
  ja: "新しいテンソルは、入力のある場所ではなく、既定のデバイスに既定のデータ型で作られます。"
try:
  en: "`x.new_zeros(out)` or `torch.zeros(out, dtype=x.dtype, device=x.device)`; or add nothing."
  ja: "`x.new_zeros(out)` か `torch.zeros(out, dtype=x.dtype, device=x.device)` とするか、何も足さないようにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros.html
"""  # noqa: E501

import torch


def affine_layer(x, weight, bias=None):
    if bias is None:
        bias = torch.zeros(len(weight), dtype=x.dtype)
    if bias.shape != weight.shape[:1]:
        raise ValueError("bias must be (out,)")
    return x @ weight.T + bias
