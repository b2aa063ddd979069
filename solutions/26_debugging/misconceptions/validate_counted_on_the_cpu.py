"""
task: validate
check: test_all_samples_count_alike
devices: [simulated, cuda, mps]
title:
  en: "The count is on the CPU, the predictions are not"
  ja: "予測は GPU にあるのに、正解数は CPU にあります"
wrote:
  en: "`correct = torch.zeros(1)`, without a device, is added to."
  ja: "デバイスを指定せずに作った `correct = torch.zeros(1)` に足しています。"
why:
  en: "A tensor of shape (1,) on the CPU and a tensor on a GPU can't be added."
  ja: "CPU にある形 (1,) のテンソルと GPU のテンソルは、足し算ができません。"
try:
  en: "Count with a Python number: correct += ….item()."
  ja: "Python の数で数えてください（correct += ….item()）。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros.html
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    correct, samples = torch.zeros(1), 0
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
    return (correct / samples).item()
