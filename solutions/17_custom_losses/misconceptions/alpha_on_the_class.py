"""
task: CustomLoss
check: test_each_object_has_its_alpha
title:
  en: "All losses share one alpha"
  ja: "すべての損失が 1 つの alpha を共有しています"
wrote:
  en: "`CustomLoss.alpha = alpha`: the value is stored on the class."
  ja: "`CustomLoss.alpha = alpha` と書き、値をクラスに入れています。"
why:
  en: "A class attribute exists once. The loss that is made last changes alpha for all earlier ones."
  ja: "クラス属性は 1 つしかありません。最後に作った損失の alpha が、それ以前の損失にも使われます。"
try:
  en: "Write self.alpha = alpha: every object keeps its own."
  ja: "self.alpha = alpha と書けば、オブジェクトごとに値を持ちます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

from torch import nn


class CustomLoss(nn.Module):
    def __init__(self, alpha=0.5):
        super().__init__()
        if not 0 <= alpha <= 1:
            raise ValueError("alpha must lie in [0, 1]")
        CustomLoss.alpha = alpha

    def forward(self, prediction, target):
        if prediction.shape != target.shape:
            raise ValueError("shapes differ")
        error = prediction - target
        return self.alpha * error.square().mean() + (1 - self.alpha) * error.abs().mean()
