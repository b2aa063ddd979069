r"""
task: choose_loss
check: test_yes_or_no
title:
  en: "MSELoss of the sigmoid"
  ja: "sigmoid のあとに MSELoss を使っています"
wrote:
  en: "`(nn.Sigmoid(), nn.MSELoss())` for \"binary\"."
  ja: "\"binary\" に `(nn.Sigmoid(), nn.MSELoss())` を選んでいます。"
why:
  en: >-
    Where the sigmoid is flat the gradient vanishes, however wrong the model is. The cross-entropy makes up for
    that.
  ja: "sigmoid が平らなところでは、どれほど外れていても勾配が消えます。交差エントロピーならそれを打ち消します。"
try:
  en: "nn.Identity() with nn.BCEWithLogitsLoss()."
  ja: "nn.Identity() と nn.BCEWithLogitsLoss() を組にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (nn.Sigmoid(), nn.MSELoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
