"""
task: choose_loss
check: test_one_class_out_of_several
title:
  en: "NLLLoss without LogSoftmax"
  ja: "LogSoftmax なしで NLLLoss を使っています"
wrote:
  en: "`(nn.Identity(), nn.NLLLoss())`."
  ja: "`(nn.Identity(), nn.NLLLoss())` を選んでいます。"
why:
  en: "NLLLoss expects log-probabilities and only picks one. With raw logits the loss falls without end."
  ja: "NLLLoss は対数確率を受け取り、1 つを選ぶだけです。生のロジットを渡すと、損失がいくらでも小さくなります。"
try:
  en: "nn.LogSoftmax(dim=-1) before it."
  ja: "前に nn.LogSoftmax(dim=-1) を置きます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html
"""

from torch import nn


def choose_loss(problem):
    pairs = {
        "regression": (nn.Identity(), nn.MSELoss()),
        "regression with outliers": (nn.Identity(), nn.HuberLoss()),
        "multi-class": (nn.Identity(), nn.NLLLoss()),
        "binary": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "multi-label": (nn.Identity(), nn.BCEWithLogitsLoss()),
        "boxes": (nn.Identity(), nn.SmoothL1Loss()),
    }
    if problem not in pairs:
        raise ValueError(problem)
    return pairs[problem]
