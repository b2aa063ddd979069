"""
task: CustomLoss
check: test_means_over_all_elements
title:
  en: "Divided by the number of rows"
  ja: "行数で割っています"
wrote:
  en: "`sum() / len(prediction)`, the batch size instead of the number of elements."
  ja: "`sum() / len(prediction)` と書き、要素数ではなくバッチサイズで割っています。"
why:
  en: >-
    For one output a sample the two agree. With three outputs the loss, and every gradient, is three times too
    large.
  ja: "1 サンプルに出力が 1 つなら両者は一致します。出力が 3 つなら、損失もすべての勾配も 3 倍になります。"
try:
  en: "mean() counts all elements, as nn.MSELoss and nn.L1Loss do."
  ja: "mean() は、nn.MSELoss や nn.L1Loss と同じく、全要素で平均します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html
"""

from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        if not 0 <= alpha <= 1:
            raise ValueError("alpha must lie in [0, 1]")
        self.alpha = alpha

    def forward(self, prediction, target):
        if prediction.shape != target.shape:
            raise ValueError("shapes differ")
        error = prediction - target
        rows = len(error) if error.dim() else 1
        return (self.alpha * error.square().sum() + (1 - self.alpha) * error.abs().sum()) / rows
