"""
task: validate
check: test_every_flag_is_restored
title:
  en: "The model is always in training mode afterwards"
  ja: "終わると必ず学習モードになっています"
wrote:
  en: "model.train() at the end, in whichever mode the model came."
  ja: "渡されたときのモードに関係なく、最後に model.train() を呼んでいます。"
why:
  en: "A model that came in evaluation mode is changed, and a layer that was frozen in evaluation mode learns
    again."
  ja: "評価モードで渡されたモデルまで変わってしまいます。評価モードで固定していた層も、また統計量を更新し始めます。"
try:
  en: "Note the flags before eval(), and put those back."
  ja: "eval() の前のフラグを控えて、それを元に戻してください。"
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
    model.train()
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
