"""
task: choose_loss
check: test_problems_that_are_not_in_the_list
title:
  en: "An unknown problem gets a default"
  ja: "知らない problem に既定の損失を返しています"
wrote:
  en: "`pairs.get(problem, (nn.Identity(), nn.MSELoss()))`."
  ja: "`pairs.get(problem, (nn.Identity(), nn.MSELoss()))` と書いています。"
why:
  en: "A misspelt name then trains with another loss than was meant."
  ja: "名前のつづりを間違えると、意図と違う損失で学習が進みます。"
try:
  en: "Raise ValueError."
  ja: "ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/nn.html#loss-functions
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    return pairs.get(problem, (nn.Identity(), nn.MSELoss()))
