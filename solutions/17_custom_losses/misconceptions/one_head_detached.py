"""
task: MultiTaskLoss
check: test_gradients_reach_both_heads
title:
  en: "The regression head is not trained"
  ja: "回帰のヘッドが学習されません"
wrote:
  en: "`.item()` on the regression term."
  ja: "回帰の項に `.item()` を使っています。"
why:
  en: >-
    The sum has the right value and a graph, so backward() runs without an error; only the regression head never
    moves.
  ja: "和の値は正しく、グラフもあるので、backward() はエラーなしで動きます。回帰のヘッドだけがいつまでも動きません。"
try:
  en: "Add the tensors; .item() is for printing."
  ja: "テンソルのまま足します。.item() は表示のためのものです。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
"""

import torch.nn.functional as F
from torch import nn


class MultiTaskLoss(nn.Module):
    def __init__(self, regression_weight=0.5):
        super().__init__()
        self.regression_weight = regression_weight

    def forward(self, class_logits, regression, class_target, regression_target):
        if regression.shape != regression_target.shape:
            raise ValueError("shapes differ")
        classification = F.cross_entropy(class_logits, class_target)
        squares = F.mse_loss(regression, regression_target)
        return classification + self.regression_weight * squares.item()
