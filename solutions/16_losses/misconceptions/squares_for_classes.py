r"""
task: choose_loss
check: test_one_class_out_of_several
title:
  en: "MSELoss for classes"
  ja: "クラス分類に MSELoss を使っています"
wrote:
  en: "`nn.MSELoss()` for \"multi-class\"."
  ja: "\"multi-class\" に `nn.MSELoss()` を選んでいます。"
why:
  en: >-
    Class numbers are names, not amounts: class 2 is not twice class 1. The shapes (N, C) and (N,) don't fit,
    either.
  ja: "クラス番号は量ではなく名前です。クラス 2 はクラス 1 の 2 倍ではありません。形状 (N, C) と (N,) も合いません。"
try:
  en: "nn.CrossEntropyLoss()."
  ja: "nn.CrossEntropyLoss() を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.MSELoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
