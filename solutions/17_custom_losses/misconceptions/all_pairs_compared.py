r"""
task: MultiTaskLoss
check: test_regression_shapes_must_be_equal
title:
  en: "(N, 1) and (N,) are broadcast"
  ja: "(N, 1) と (N,) がブロードキャストされています"
wrote:
  en: "`((regression - regression_target) ** 2).mean()` without looking at the shapes."
  ja: "形状を確かめずに `((regression - regression_target) ** 2).mean()` を計算しています。"
why:
  en: >-
    A head nn.Linear(…, 1) gives (N, 1). Against a target (N,) the difference is N × N: every prediction is pulled
    towards the mean of all targets.
  ja: "nn.Linear(…, 1) の出力は (N, 1) です。(N,) の正解との差は N × N になり、\
    どの予測も全正解の平均に引き寄せられます。"
try:
  en: "Raise ValueError when the shapes differ; the caller then writes squeeze(1) or unsqueeze(1)."
  ja: "形状が違えば ValueError を送出します。呼び出し側で squeeze(1) か unsqueeze(1) を使います。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch.nn.functional as F
from torch import nn


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.regression_weight = regression_weight

    def forward(self, class_logits, regression, class_target, regression_target):
        classification = F.cross_entropy(class_logits, class_target)
        squares = ((regression - regression_target) ** 2).mean()
        return classification + self.regression_weight * squares
