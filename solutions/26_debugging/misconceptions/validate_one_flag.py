"""
task: validate
check: test_every_flag_is_restored
title:
  en: "All layers get the flag of the whole model"
  ja: "すべての層に、モデル全体のフラグを入れています"
wrote:
  en: "`was = model.training` before, `model.train(was)` after."
  ja: "前に `was = model.training` とし、後で `model.train(was)` を呼んでいます。"
why:
  en: "train() sets every layer. One that was in a mode of its own, such as a frozen BatchNorm, is not put back."
  ja: "train() はすべての層を変えます。固定した BatchNorm のように、1 つだけ違うモードだった層は、元に戻りません。"
try:
  en: "Note the flag of each module in model.modules()."
  ja: "model.modules() の 1 つずつについて、フラグを控えてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""

from collections.abc import Iterable

import torch
from torch import nn


def validate(model: nn.Module, loader: Iterable) -> float:
    training = model.training
    correct = samples = 0
    model.eval()
    with torch.no_grad():
        for inputs, targets in loader:
            predicted = model(inputs).argmax(dim=1)
            correct += (predicted == targets).sum().item()
            samples += len(targets)
    model.train(training)
    if samples == 0:
        raise ValueError("the loader gave no samples")
    return correct / samples
