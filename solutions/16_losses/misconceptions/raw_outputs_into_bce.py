r"""
task: choose_loss
check: test_yes_or_no
title:
  en: "BCELoss without a sigmoid"
  ja: "sigmoid なしで BCELoss を使っています"
wrote:
  en: "`(nn.Identity(), nn.BCELoss())` for \"binary\"."
  ja: "\"binary\" に `(nn.Identity(), nn.BCELoss())` を選んでいます。"
why:
  en: "Raw outputs are no probabilities: BCELoss raises as soon as one leaves [0, 1]."
  ja: "生の出力は確率ではありません。[0, 1] の外の値が 1 つでもあれば、BCELoss はエラーになります。"
try:
  en: "nn.Sigmoid() before it, or nn.BCEWithLogitsLoss()."
  ja: "前に nn.Sigmoid() を置くか、nn.BCEWithLogitsLoss() を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (nn.Identity(), nn.BCELoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
