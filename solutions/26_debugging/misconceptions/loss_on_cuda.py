"""
task: classification_loss
check: test_two_samples
devices: [cpu, simulated, mps]
title:
  en: "The targets are sent to a GPU that may not be there"
  ja: "あるとは限らない GPU に target を送っています"
wrote:
  en: "`target.cuda()`."
  ja: "`target.cuda()` と書いています。"
why:
  en: "All is on one device already; which one, the caller decides. Without an NVIDIA GPU, .cuda() is an error."
  ja: "はじめから、すべて同じデバイスにあります。どのデバイスかは、呼び出し側が決めます。
    NVIDIA の GPU がなければ、.cuda() はエラーになります。"
try:
  en: "Use target where it is."
  ja: "target は移さず、そのまま使ってください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(model(x), target.cuda().view(-1))
