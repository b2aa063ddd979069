r"""
task: accumulated_gradient_
check: test_the_work_is_done_where_the_model_is
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU, the losses are not"
  ja: "途中で作ったテンソルが CPU にあり、損失と離れています"
wrote:
  en: "A tensor made without a device, such as `total = torch.zeros(())` before the loop, with `total += loss.detach()`
    in it."
  ja: "ループの前の `total = torch.zeros(())` のように、デバイスを指定せずに作ったテンソルへ `total += loss.detach()`\
    と足しています。"
why:
  en: "torch.zeros and torch.tensor make their tensors on the CPU. Where the model is on a GPU, so is the loss, and the
    two cannot be added or multiplied without a copy."
  ja: "torch.zeros や torch.tensor は、テンソルを CPU に作ります。モデルが GPU にあれば損失も GPU にあり、\
    コピーせずに足したり掛けたりすることはできません。"
try:
  en: "`torch.zeros((), device=inputs.device)`, or add up `loss.item()` to a Python float, which has no device."
  ja: "`torch.zeros((), device=inputs.device)` とするか、デバイスのない Python の float に `loss.item()`\
    を足してください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def accumulated_gradient_(model: nn.Module, criterion: Callable, inputs: Tensor, targets: Tensor, size: int) -> float:
    if len(inputs) == 0:
        raise ValueError("an empty batch has no mean loss")

    model.zero_grad()
    total = torch.zeros(())
    for piece, wanted in zip(inputs.split(size), targets.split(size), strict=True):
        loss = criterion(model(piece), wanted) * (len(piece) / len(inputs))
        loss.backward()
        total += loss.detach()
    return total.item()
