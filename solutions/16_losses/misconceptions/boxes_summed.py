r"""
task: choose_loss
check: test_corners_of_boxes
title:
  en: "A sum over the boxes"
  ja: "箱について和をとっています"
wrote:
  en: "`nn.SmoothL1Loss(reduction=\"sum\")` for \"boxes\"."
  ja: "\"boxes\" に `nn.SmoothL1Loss(reduction=\"sum\")` を選んでいます。"
why:
  en: "The loss grows with the number of boxes; here every loss is a mean."
  ja: "箱の数とともに損失が大きくなります。この設問では、損失はすべて平均です。"
try:
  en: "Leave reduction at its default."
  ja: "reduction は既定のままにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss(reduction="sum")),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
