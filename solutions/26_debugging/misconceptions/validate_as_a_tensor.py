"""
task: validate
check: test_all_samples_count_alike
title:
  en: "A tensor instead of a number"
  ja: "数ではなくテンソルを返しています"
wrote:
  en: "The counts are summed as tensors, and the share is one as well."
  ja: "正解数をテンソルのまま足していて、割合もテンソルです。"
why:
  en: "A Python float was asked for."
  ja: "求められているのは Python の float です。"
try:
  en: "Call .item() on the sum at the end."
  ja: "最後に、合計の .item() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    correct = samples = 0
    model.eval()
    with torch.no_grad():
        for inputs, targets in loader:
            predicted = model(inputs).argmax(dim=1)
            correct += (predicted == targets).sum()
            samples += len(targets)
    for module, training in flags:
        module.training = training
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
