r"""
task: combine
check: test_the_result_stays_on_the_losses_device
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU"
  ja: "途中で作ったテンソルが CPU にあります"
wrote:
  en: "A tensor made without a device: `torch.tensor([...])` for the weights, or `torch.zeros(())` for the total."
  ja: "重みの `torch.tensor([...])` や合計の `torch.zeros(())` のように、デバイスを指定せずにテンソルを作っています。"
why:
  en: >-
    A new tensor goes to the CPU. Together with losses on a GPU it raises "Expected all tensors to be on the same
    device".
  ja: "新しいテンソルは CPU に作られます。GPU にある損失と計算すると、\
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
