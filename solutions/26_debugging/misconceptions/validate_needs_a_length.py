"""
task: validate
check: test_any_sizes
title:
  en: "The loader must have a length"
  ja: "loader に長さが必要です"
wrote:
  en: "`len(loader) == 0` finds the empty loader."
  ja: "空の loader を `len(loader) == 0` で見つけています。"
why:
  en: "A generator has no length. And a loader whose batches are empty has one."
  ja: "ジェネレータには長さがありません。一方、空のバッチだけの loader には長さがあります。"
try:
  en: "Count the samples in the loop, and look at the number afterwards."
  ja: "ループの中でサンプルを数え、その数を後で確かめてください。"
read: https://docs.pytorch.org/docs/stable/data.html#dataset-types
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    if len(loader) == 0:
        raise ValueError("the loader gave no samples")
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
