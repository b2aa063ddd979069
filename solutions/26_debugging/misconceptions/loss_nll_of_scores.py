"""
task: classification_loss
check: test_two_samples
title:
  en: "nll_loss of the scores"
  ja: "スコアをそのまま nll_loss に渡しています"
wrote:
  en: "`F.nll_loss(model(x), …)`."
  ja: "`F.nll_loss(model(x), …)` と書いています。"
why:
  en: "nll_loss picks the right entry and turns its sign, no more: it wants logarithms of probabilities. Scores can
    make it as negative as they like."
  ja: "nll_loss は正解の要素を選んで符号を変えるだけで、確率の対数が渡されることを前提にしています。
    スコアを渡すと、損失がいくらでも小さな負の値になります。"
try:
  en: "Use cross_entropy, or log_softmax before nll_loss."
  ja: "cross_entropy を使うか、nll_loss の前に log_softmax をかけてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.nll_loss(model(x), target.view(-1))
