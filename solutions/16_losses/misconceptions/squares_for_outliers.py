r"""
task: choose_loss
check: test_numbers_with_outliers
title:
  en: "MSELoss in spite of the outliers"
  ja: "外れ値があるのに MSELoss です"
wrote:
  en: "`nn.MSELoss()` for \"regression with outliers\"."
  ja: "\"regression with outliers\" に `nn.MSELoss()` を選んでいます。"
why:
  en: "The square of one large error outweighs hundreds of small ones: the model follows the outlier."
  ja: "大きな誤差 1 つの二乗が、何百もの小さな誤差より重くなり、モデルが外れ値に引きずられます。"
try:
  en: "nn.HuberLoss(), nn.SmoothL1Loss() or nn.L1Loss()."
  ja: "nn.HuberLoss()、nn.SmoothL1Loss()、nn.L1Loss() のどれかを使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.MSELoss()),
        "multi-class": (nn.Identity(), nn.CrossEntropyLoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
