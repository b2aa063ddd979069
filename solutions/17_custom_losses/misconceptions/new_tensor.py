r"""
task: CustomLoss
check: test_gradient_has_both_parts
title:
  en: "torch.tensor(…) cuts the graph"
  ja: "torch.tensor(…) が計算グラフを切っています"
wrote:
  en: "`torch.tensor(mse + l1)` round the result."
  ja: "結果を `torch.tensor(mse + l1)` で包んでいます。"
why:
  en: >-
    torch.tensor copies the values into a new tensor without history: backward() has nothing to go back through.
    PyTorch warns about it.
  ja: "torch.tensor は値を、履歴のない新しいテンソルに写します。backward() でたどるものがなくなります。\
    PyTorch もこれに警告を出します。"
try:
  en: "The sum is a tensor already: return it as it is."
  ja: "和はすでにテンソルです。そのまま返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch
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
        return torch.tensor(self.alpha * error.square().mean() + (1 - self.alpha) * error.abs().mean())
