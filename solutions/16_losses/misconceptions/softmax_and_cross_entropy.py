r"""
task: choose_loss
check: test_one_class_out_of_several
title:
  en: "Softmax before CrossEntropyLoss"
  ja: "CrossEntropyLoss の前に Softmax があります"
wrote:
  en: "`(nn.Softmax(dim=-1), nn.CrossEntropyLoss())` for \"multi-class\"."
  ja: "\"multi-class\" に `(nn.Softmax(dim=-1), nn.CrossEntropyLoss())` を選んでいます。"
why:
  en: "CrossEntropyLoss has the softmax inside. A second one flattens the differences, and no error says so."
  ja: "CrossEntropyLoss は softmax を内蔵しています。2 つ目があると差がならされますが、エラーは出ません。"
try:
  en: "nn.Identity() before it."
  ja: "その前は nn.Identity() にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Softmax(dim=-1), nn.CrossEntropyLoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
