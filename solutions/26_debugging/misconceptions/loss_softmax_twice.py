"""
task: classification_loss
check: test_two_samples
title:
  en: "Softmax is applied twice"
  ja: "softmax を 2 回かけています"
wrote:
  en: "The scores go through softmax before cross_entropy."
  ja: "cross_entropy の前に、スコアに softmax をかけています。"
why:
  en: "cross_entropy contains a softmax. A second one squeezes all scores into 0 to 1: even a perfect model has a
    loss of 0.55 with three classes, and the gradients are small."
  ja: "cross_entropy には softmax が含まれています。
    もう 1 回かけると、スコアがすべて 0 から 1 に収まってしまいます。
    3 クラスなら完璧なモデルでも損失は 0.55 で、勾配も小さくなります。"
try:
  en: "Remove softmax: cross_entropy wants the scores as the model gives them."
  ja: "softmax を外し、モデルのスコアをそのまま渡してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(model(x).softmax(dim=1), target.view(-1))
