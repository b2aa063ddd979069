"""
task: validate
check: test_no_dropout
title:
  en: "Dropout is still active"
  ja: "ドロップアウトがまだ働いています"
wrote:
  en: "F.dropout on the scores, without training=…."
  ja: "スコアに F.dropout を、training=… なしでかけています。"
why:
  en: "model.eval() sets flags of modules; F.dropout is a function and has none. Its default is training=True."
  ja: "model.eval() が変えるのはモジュールのフラグです。
    F.dropout は関数なのでフラグがなく、既定値は training=True です。"
try:
  en: "Take it out, or write training=model.training."
  ja: "取り除くか、training=model.training と書いてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html
"""

from collections.abc import Iterable

import torch
from torch import nn
from torch.nn import functional as F


def validate(model: nn.Module, loader: Iterable) -> float:
    flags = [(module, module.training) for module in model.modules()]
    correct = samples = 0
    model.eval()
    with torch.no_grad():
        for inputs, targets in loader:
            predicted = F.dropout(model(inputs), p=0.5).argmax(dim=1)
            correct += (predicted == targets).sum().item()
            samples += len(targets)
    for module, training in flags:
        module.training = training
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
