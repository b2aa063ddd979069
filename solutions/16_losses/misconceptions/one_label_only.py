r"""
task: choose_loss
check: test_several_labels
title:
  en: "CrossEntropyLoss for several labels"
  ja: "マルチラベルに CrossEntropyLoss を使っています"
wrote:
  en: "`nn.CrossEntropyLoss()` for \"multi-label\"."
  ja: "\"multi-label\" に `nn.CrossEntropyLoss()` を選んでいます。"
why:
  en: >-
    It takes a target (N, C) for probabilities that sum to 1. Labels that hold together, or none at all, are no
    such thing.
  ja: "形状 (N, C) の target は、和が 1 の確率とみなされます。ラベルはいくつも同時に成り立ったり、\
    1 つもなかったりします。"
try:
  en: "nn.BCEWithLogitsLoss(): one question per label."
  ja: "nn.BCEWithLogitsLoss() なら、ラベルごとに 1 つの問いになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.CrossEntropyLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
