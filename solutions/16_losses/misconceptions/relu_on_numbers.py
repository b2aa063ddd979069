r"""
task: choose_loss
check: test_numbers
title:
  en: "A ReLU before a regression"
  ja: "回帰の前に ReLU があります"
wrote:
  en: "`(nn.ReLU(), nn.MSELoss())` for \"regression\"."
  ja: "\"regression\" に `(nn.ReLU(), nn.MSELoss())` を選んでいます。"
why:
  en: "Negative outputs become 0, with gradient 0: negative targets are never reached."
  ja: "負の出力が 0 になり、勾配も 0 です。負の正解にはいつまでも届きません。"
try:
  en: "nn.Identity()."
  ja: "nn.Identity() にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.ReLU(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
