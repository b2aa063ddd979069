"""
task: validate
check: test_no_samples
title:
  en: "No samples count as all wrong"
  ja: "サンプルがないと、すべて不正解とみなします"
wrote:
  en: "0.0 is returned where there is nothing to count."
  ja: "数えるものがないときに 0.0 を返しています。"
why:
  en: "An empty loader is a mistake somewhere else; 0.0 looks like a very bad model."
  ja: "空の loader は、どこか別の場所の間違いです。0.0 を返すと、とても悪いモデルに見えてしまいます。"
try:
  en: "Raise ValueError."
  ja: "ValueError を送出してください。"
read: https://docs.python.org/3/library/exceptions.html#ValueError
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
        return 0.0
    return correct / samples
