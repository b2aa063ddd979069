r"""
task: classification_loss
check: test_two_samples
title:
  en: "The losses are summed"
  ja: "損失を合計しています"
wrote:
  en: "`reduction=\"sum\"`."
  ja: "`reduction=\"sum\"` を指定しています。"
why:
  en: "The mean is asked for; the sum grows with the batch."
  ja: "求められているのは平均です。合計は、バッチが大きいほど大きくなります。"
try:
  en: "Leave the reduction at \"mean\", the default."
  ja: "reduction は既定値の \"mean\" のままにしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(model(x), target.view(-1), reduction="sum")
