r"""
task: choose_loss
check: test_two_modules
title:
  en: "Functions instead of modules"
  ja: "モジュールではなく関数を返しています"
wrote:
  en: "`torch.sigmoid` and `F.binary_cross_entropy` for \"binary\"."
  ja: "\"binary\" に `torch.sigmoid` と `F.binary_cross_entropy` を選んでいます。"
why:
  en: "They compute the same, but are no modules: a caller can't put them into nn.Sequential or call .to(device)."
  ja: "計算は同じですが、モジュールではないので、nn.Sequential に入れたり .to(device) を呼んだりできません。"
try:
  en: "nn.Sigmoid() and nn.BCELoss()."
  ja: "nn.Sigmoid() と nn.BCELoss() を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

import torch
import torch.nn.functional as F
from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (torch.sigmoid, F.binary_cross_entropy),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
