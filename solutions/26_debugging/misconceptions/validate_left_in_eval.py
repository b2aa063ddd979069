"""
task: validate
check: test_every_flag_is_restored
title:
  en: "The model stays in evaluation mode"
  ja: "モデルが評価モードのまま残ります"
wrote:
  en: "model.eval() is called, and nothing afterwards."
  ja: "model.eval() を呼んだ後、元に戻していません。"
why:
  en: "The next epoch trains without dropout and with frozen statistics, and nobody sees why it got worse."
  ja: "次のエポックは、ドロップアウトなし、統計量も固定のまま学習します。
    性能が落ちても、原因になかなか気づけません。"
try:
  en: "Put each module's flag back."
  ja: "各モジュールのフラグを元に戻してください。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    correct = samples = 0
    model.eval()
    with torch.no_grad():
        for inputs, targets in loader:
            predicted = model(inputs).argmax(dim=1)
            correct += (predicted == targets).sum().item()
            samples += len(targets)
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
