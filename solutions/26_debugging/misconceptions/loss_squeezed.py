"""
task: classification_loss
check: test_a_batch_of_one
title:
  en: "squeeze() removes the batch as well"
  ja: "squeeze() がバッチの次元まで取り除いています"
wrote:
  en: "`target.squeeze()`."
  ja: "`target.squeeze()` を使っています。"
why:
  en: "It removes every dimension of size 1. With one sample, (1, 1) becomes a 0-d tensor. It shows with the last
    batch of an epoch."
  ja: "大きさ 1 の次元がすべてなくなります。サンプルが 1 つだと、(1, 1) が 0 次元になります。
    エポックの最後のバッチで起こりがちです。"
try:
  en: "target.view(-1) or target.reshape(-1) always has one dimension."
  ja: "target.view(-1) や target.reshape(-1) なら、必ず 1 次元になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.squeeze.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(model(x), target.squeeze())
