r"""
task: combine
check: test_the_result_stays_on_the_losses_device
title:
  en: "The weights are always on the CPU"
  ja: "重みがいつも CPU にあります"
wrote:
  en: "`torch.tensor([...])` for the weights, without a device."
  ja: "device を指定せずに、`torch.tensor([...])` で重みのテンソルを作っています。"
why:
  en: >-
    A new tensor goes to the CPU. With losses on a GPU the product raises "Expected all tensors to be on the same
    device".
  ja: "新しいテンソルは CPU に作られます。損失が GPU にあると、\
    「Expected all tensors to be on the same device」というエラーになります。"
try:
  en: "Multiply by the Python numbers, or give dtype=loss.dtype and device=loss.device."
  ja: "Python の数を掛けるか、dtype=loss.dtype と device=loss.device を指定します。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch


def combine(losses, weights):
    if losses.keys() != weights.keys() or not losses:
        raise ValueError("names differ")
    stacked = torch.stack(list(losses.values()))
    return torch.dot(torch.tensor([float(weights[name]) for name in losses], dtype=stacked.dtype), stacked)
