"""
task: classification_loss
check: test_two_samples
title:
  en: "Targets of shape (N,) do not fit"
  ja: "形 (N,) の target が使えません"
wrote:
  en: "`target[:, 0]`, for targets in a column only."
  ja: "`target[:, 0]` と書いていて、縦に並んだ target しか使えません。"
why:
  en: "Targets of shape (N,) have no second dimension."
  ja: "形 (N,) の target には、2 つ目の次元がありません。"
try:
  en: "target.view(-1) serves both shapes."
  ja: "target.view(-1) なら、どちらの形でも使えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(model(x), target[:, 0])
