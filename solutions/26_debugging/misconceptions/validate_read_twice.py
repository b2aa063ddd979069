"""
task: validate
check: test_any_sizes
title:
  en: "The loader is read twice"
  ja: "loader を 2 回読んでいます"
wrote:
  en: "The samples are counted first, in a pass of their own."
  ja: "先にサンプル数だけを、1 回たどって数えています。"
why:
  en: "A generator is empty the second time, and a DataLoader loads everything twice."
  ja: "ジェネレータは、2 回目には空です。DataLoader なら、すべてを 2 回読み込むことになります。"
try:
  en: "Count samples and right predictions in the same loop."
  ja: "サンプル数と正解数を、同じループの中で数えてください。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    correct, samples = 0, sum(len(targets) for _, targets in loader)
    model.eval()
    with torch.no_grad():
        for inputs, targets in loader:
            predicted = model(inputs).argmax(dim=1)
            correct += (predicted == targets).sum().item()
    for module, training in flags:
        module.training = training
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
