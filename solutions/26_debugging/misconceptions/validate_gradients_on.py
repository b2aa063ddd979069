"""
task: validate
check: test_the_callers_own_no_grad
title:
  en: "Gradients are switched on at the end"
  ja: "最後に勾配の記録を有効にしています"
wrote:
  en: "torch.set_grad_enabled(False) before, torch.set_grad_enabled(True) after."
  ja: "前に torch.set_grad_enabled(False)、後に torch.set_grad_enabled(True) を呼んでいます。"
why:
  en: "A caller who had switched gradients off has them on afterwards."
  ja: "呼び出し側が勾配の記録を止めていても、終わると有効になってしまいます。"
try:
  en: "with torch.no_grad(): puts back what it found."
  ja: "with torch.no_grad(): なら、元の設定に戻ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    correct = samples = 0
    model.eval()
    torch.set_grad_enabled(False)
    for inputs, targets in loader:
        predicted = model(inputs).argmax(dim=1)
        correct += (predicted == targets).sum().item()
        samples += len(targets)
    torch.set_grad_enabled(True)
    for module, training in flags:
        module.training = training
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
