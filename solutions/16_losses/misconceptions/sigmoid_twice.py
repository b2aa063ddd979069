r"""
task: choose_loss
check: test_yes_or_no
title:
  en: "Sigmoid before BCEWithLogitsLoss"
  ja: "BCEWithLogitsLoss の前に Sigmoid があります"
wrote:
  en: "`(nn.Sigmoid(), nn.BCEWithLogitsLoss())` for \"binary\"."
  ja: "\"binary\" に `(nn.Sigmoid(), nn.BCEWithLogitsLoss())` を選んでいます。"
why:
  en: "BCEWithLogitsLoss has the sigmoid inside. After two, even a sure answer costs 0.31."
  ja: "BCEWithLogitsLoss は sigmoid を内蔵しています。2 回通ると、確信して当たっても損失が 0.31 残ります。"
try:
  en: "nn.Identity() before it."
  ja: "その前は nn.Identity() にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (nn.Sigmoid(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
