"""
task: validate
check: test_all_samples_count_alike
title:
  en: "Per cent instead of a share"
  ja: "割合ではなくパーセントです"
wrote:
  en: "The share is multiplied by 100."
  ja: "割合に 100 を掛けています。"
why:
  en: "The contract asks for a number from 0 to 1."
  ja: "求められているのは 0 から 1 までの数です。"
try:
  en: "Return correct / samples."
  ja: "correct / samples を返してください。"
read: https://docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex
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
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return 100 * correct / samples
