"""
task: choose_loss
check: test_two_modules
title:
  en: "The classes, not modules"
  ja: "モジュールではなくクラスを返しています"
wrote:
  en: "`nn.Identity, nn.MSELoss` without parentheses."
  ja: "`nn.Identity, nn.MSELoss` と、括弧なしで書いています。"
why:
  en: "nn.MSELoss(output, target) makes a new object instead of computing a loss."
  ja: "nn.MSELoss(output, target) では、損失は計算されず、新しいオブジェクトができてしまいます。"
try:
  en: "nn.Identity(), nn.MSELoss()."
  ja: "nn.Identity(), nn.MSELoss() とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

from torch import nn


def choose_loss(problem):
    losses = {
        "regression": nn.MSELoss,
        "regression with outliers": nn.HuberLoss,
        "multi-class": nn.CrossEntropyLoss,
        "binary": nn.BCEWithLogitsLoss,
        "multi-label": nn.BCEWithLogitsLoss,
        "boxes": nn.SmoothL1Loss,
    }
    if problem not in losses:
        raise ValueError(problem)
    return nn.Identity, losses[problem]
