r"""
task: CustomLoss
check: test_unequal_shapes_are_refused
title:
  en: "(N, 1) and (N,) are broadcast"
  ja: "(N, 1) と (N,) がブロードキャストされています"
wrote:
  en: "`prediction - target` without looking at the shapes."
  ja: "形状を確かめずに `prediction - target` を計算しています。"
why:
  en: >-
    (4, 1) − (4,) has shape (4, 4): every prediction is compared with every target, and mean() hides it. nn.MSELoss
    warns about it; an own formula says nothing at all.
  ja: "(4, 1) − (4,) の形状は (4, 4) です。すべての予測がすべての正解と比べられ、mean() がそれを隠します。\
    nn.MSELoss なら警告が出ますが、自作の式では何も出ません。"
try:
  en: "Compare prediction.shape with target.shape first and raise ValueError."
  ja: "最初に prediction.shape と target.shape を比べ、違えば ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        if not 0 <= alpha <= 1:
            raise ValueError("alpha must lie in [0, 1]")
        self.alpha = alpha

    def forward(self, prediction, target):
        error = prediction - target
        return self.alpha * error.square().mean() + (1 - self.alpha) * error.abs().mean()
