"""
task: from_values
check: test_on_the_device_that_is_named
title:
  en: "Moved after requires_grad was set: no leaf"
  ja: "requires_grad を設定した後で移動したため、葉ではありません"
wrote:
  en: "`torch.tensor(…, requires_grad=True).to(device)`: a leaf on the CPU only, where `.to` has nothing to do."
  ja: "`torch.tensor(…, requires_grad=True).to(device)` と書いています。`.to` が何もしない CPU
    でだけ、葉になります。"
why:
  en: "On every other device the result is a copy, made by an operation. Its .grad stays None, and an optimizer
    refuses it."
  ja: "ほかのデバイスでは、結果は演算で作られたコピーです。.grad は None のままで、オプティマイザにも渡せません。"
try:
  en: "Make the tensor where it belongs: `torch.tensor(values, …, device=device)`."
  ja: "はじめから目的のデバイスに作りましょう: `torch.tensor(values, …, device=device)`。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_leaf.html
"""

import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    return torch.tensor(values, dtype=dtype, requires_grad=requires_grad).to(device)
