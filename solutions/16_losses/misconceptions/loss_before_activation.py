"""
task: choose_loss
check: test_one_class_out_of_several
title:
  en: "The two are swapped"
  ja: "2 つの順番が逆です"
wrote:
  en: "`return loss, activation`."
  ja: "`return loss, activation` と書いています。"
why:
  en: "The caller takes the first as the activation and calls it with one argument."
  ja: "呼び出し側は 1 つ目を活性化とみなし、引数 1 つで呼びます。"
try:
  en: "(activation, loss), in this order."
  ja: "(activation, loss) の順に返します。"
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
    if problem not in pairs:
        raise ValueError(problem)
    activation, loss = pairs[problem]
    return loss, activation
