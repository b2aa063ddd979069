"""
task: classification_loss
check: test_scores_far_apart
title:
  en: "The logarithm of a probability that is exactly 0"
  ja: "ちょうど 0 になった確率の対数です"
wrote:
  en: "softmax first, then log."
  ja: "softmax をかけてから log をとっています。"
why:
  en: "For scores that lie hundreds apart softmax gives exactly 0, the loss is infinite and its gradient NaN."
  ja: "スコアどうしの差が数百もあると、softmax はちょうど 0 になります。損失は無限大、勾配は NaN です。"
try:
  en: "log_softmax computes both in one and never takes the logarithm of 0; cross_entropy uses it."
  ja: "log_softmax は両方をまとめて計算するので、0 の対数をとることがありません。
    cross_entropy はこれを使っています。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.nll_loss(model(x).softmax(dim=1).log(), target.view(-1))
