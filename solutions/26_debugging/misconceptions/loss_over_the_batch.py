r"""
task: classification_loss
check: test_two_samples
title:
  en: "Softmax over the samples instead of the classes"
  ja: "クラスではなく、サンプルの方向に softmax をとっています"
wrote:
  en: "`log_softmax(dim=0)`."
  ja: "`log_softmax(dim=0)` と書いています。"
why:
  en: "dim 0 is the batch: the probabilities of one class over all samples sum to 1, not those of one sample."
  ja: "次元 0 はバッチです。1 つのサンプルの確率ではなく、1 つのクラスの確率が、\
    全サンプルで合計 1 になってしまいます。"
try:
  en: "The classes are dimension 1."
  ja: "クラスは次元 1 です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.nll_loss(model(x).log_softmax(dim=0), target.view(-1))
