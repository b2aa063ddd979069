"""
task: validate
check: test_all_samples_count_alike
title:
  en: "Every batch is taken for as long as the last one"
  ja: "どのバッチも、最後のバッチと同じ長さとみなしています"
wrote:
  en: "The number of samples is the number of batches times one batch's size."
  ja: "サンプル数を「バッチ数 × 1 つのバッチの長さ」で求めています。"
why:
  en: "Batches differ in length. With a short last one, the share even exceeds 1."
  ja: "バッチの長さは同じとは限りません。最後のバッチが短いと、割合が 1 を超えることさえあります。"
try:
  en: "Add len(targets) for every batch."
  ja: "バッチごとに len(targets) を足してください。"
read: https://docs.pytorch.org/docs/stable/data.html#loading-batched-and-non-batched-data
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    correct = batches = size = 0
    model.eval()
    with torch.no_grad():
        for inputs, targets in loader:
            correct += (model(inputs).argmax(dim=1) == targets).sum().item()
            batches, size = batches + 1, len(targets)
    for module, training in flags:
        module.training = training
    if batches * size == 0:
        raise ValueError("the loader gave no samples")
    return correct / (batches * size)
