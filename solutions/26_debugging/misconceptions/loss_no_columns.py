"""
task: classification_loss
check: test_targets_as_a_column
title:
  en: "Targets of shape (N, 1) do not fit"
  ja: "形 (N, 1) の target が使えません"
wrote:
  en: "target is passed on with the shape that it has."
  ja: "target を、渡された形のまま使っています。"
why:
  en: "cross_entropy wants classes of shape (N,); (N, 1) is taken for something else."
  ja: "cross_entropy が求めるクラス番号の形は (N,) です。(N, 1) は別のものとみなされます。"
try:
  en: "Flatten it first: target.view(-1)."
  ja: "先に target.view(-1) で 1 次元にしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(model(x), target)
