"""
task: validate
check: test_no_samples
title:
  en: "Division by zero where there are no samples"
  ja: "サンプルがないと、0 で割っています"
wrote:
  en: "The number of samples is not checked."
  ja: "サンプル数を確かめていません。"
why:
  en: "A ZeroDivisionError is not a ValueError, and does not say that the loader was empty."
  ja: "ZeroDivisionError は ValueError ではなく、loader が空だったことも伝わりません。"
try:
  en: "Raise ValueError where samples is 0."
  ja: "samples が 0 なら ValueError を送出してください。"
read: https://docs.python.org/3/library/exceptions.html#ZeroDivisionError
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
            correct += (predicted == targets).sum().item()
            samples += len(targets)
    for module, training in flags:
        module.training = training
    return correct / samples
