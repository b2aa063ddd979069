"""
task: validate
check: test_all_samples_count_alike
title:
  en: "Every batch counts as much, however short"
  ja: "短いバッチも同じ重みで数えています"
wrote:
  en: "The accuracies of the batches are averaged."
  ja: "バッチごとの正解率を平均しています。"
why:
  en: "The last batch is often shorter: its few samples then count more than the others."
  ja: "最後のバッチは短いことがよくあります。その場合、そのバッチのサンプルだけが重く数えられます。"
try:
  en: "Count right predictions and samples over all batches, and divide once."
  ja: "全バッチの正解数とサンプル数を数え、最後に 1 回だけ割ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.argmax.html
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    accuracies = []
    model.eval()
    with torch.no_grad():
        for inputs, targets in loader:
            if len(targets):
                accuracies.append((model(inputs).argmax(dim=1) == targets).float().mean().item())
    for module, training in flags:
        module.training = training
    if not accuracies:
        raise ValueError("the loader gave no samples")
    return sum(accuracies) / len(accuracies)
