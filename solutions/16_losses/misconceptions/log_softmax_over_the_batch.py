"""
task: choose_loss
check: test_one_class_out_of_several
title:
  en: "LogSoftmax along the samples"
  ja: "LogSoftmax の方向が違います"
wrote:
  en: "`(nn.LogSoftmax(dim=0), nn.NLLLoss())`."
  ja: "`(nn.LogSoftmax(dim=0), nn.NLLLoss())` を選んでいます。"
why:
  en: "dim 0 counts the samples of the batch. The classes lie along dim 1, the last one."
  ja: "dim 0 はバッチのサンプルの方向です。クラスは dim 1（最後の次元）に並んでいます。"
try:
  en: "nn.LogSoftmax(dim=-1), or CrossEntropyLoss alone."
  ja: "nn.LogSoftmax(dim=-1) にするか、CrossEntropyLoss だけを使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.LogSoftmax(dim=0), nn.NLLLoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
