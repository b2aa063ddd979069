"""
task: validate
check: test_any_sizes
title:
  en: "The model is not in evaluation mode"
  ja: "モデルが評価モードになっていません"
wrote:
  en: "model.eval() is missing."
  ja: "model.eval() がありません。"
why:
  en: "BatchNorm uses the statistics of each batch, and learns from them; dropout is active. no_grad() changes
    nothing of it."
  ja: "BatchNorm はバッチの統計量を使い、移動平均も更新します。ドロップアウトも働きます。
    no_grad() では何も変わりません。"
try:
  en: "Call model.eval() before the loop."
  ja: "ループの前に model.eval() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    correct = samples = 0
    with torch.no_grad():
        for inputs, targets in loader:
            predicted = model(inputs).argmax(dim=1)
            correct += (predicted == targets).sum().item()
            samples += len(targets)
    for module, training in flags:
        module.training = training
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
