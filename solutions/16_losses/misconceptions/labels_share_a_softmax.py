r"""
task: choose_loss
check: test_several_labels
title:
  en: "Softmax before BCELoss"
  ja: "BCELoss の前が Softmax です"
wrote:
  en: "`(nn.Softmax(dim=-1), nn.BCELoss())` for \"multi-label\"."
  ja: "\"multi-label\" に `(nn.Softmax(dim=-1), nn.BCELoss())` を選んでいます。"
why:
  en: "The probabilities of a row then sum to 1: two labels can't both be near 1."
  ja: "1 行の確率の和が 1 になり、2 つのラベルを同時に 1 に近づけられません。"
try:
  en: "nn.Sigmoid(), or nn.BCEWithLogitsLoss() alone."
  ja: "nn.Sigmoid() にするか、nn.BCEWithLogitsLoss() だけを使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Softmax(dim=-1), nn.BCELoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
