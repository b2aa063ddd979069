"""
task: validate
check: rules
title:
  en: "Gradients are left switched off"
  ja: "勾配の記録を止めたままにしています"
wrote:
  en: "torch.set_grad_enabled(False), and nothing afterwards."
  ja: "torch.set_grad_enabled(False) を呼んだ後、元に戻していません。"
why:
  en: "It holds for the whole program: the next training step has no graph."
  ja: "プログラム全体に効く設定なので、次の学習では計算グラフができません。"
try:
  en: "Use with torch.no_grad(): it ends with the block."
  ja: "with torch.no_grad(): を使えば、ブロックの終わりで元に戻ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.set_grad_enabled.html
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
    for module, training in flags:
        module.training = training
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
