"""
task: MultiTaskLoss
check: test_known_value
title: {en: The whole error, ja: 誤差の全体}
wrote: {en: "`ce + mse`.", ja: "`ce + mse` と書きました。"}
why: {en: Half was asked for., ja: 半分です。}
try: {en: Multiply by 0.5., ja: 0.5 を掛けます。}
read: https://docs.pytorch.org/docs/stable/nn.functional.html
"""

from torch import nn

MARK = "CANARY-SOLUTION"


class MultiTaskLoss(nn.Module):
    def forward(self, logits, labels, pred, target):
        return nn.functional.cross_entropy(logits, labels) + nn.functional.mse_loss(pred, target)
