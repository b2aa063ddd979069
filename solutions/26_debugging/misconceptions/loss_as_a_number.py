"""
task: classification_loss
check: test_two_samples
title:
  en: "A number instead of a tensor"
  ja: "テンソルではなく数を返しています"
wrote:
  en: "`.item()` on the loss."
  ja: "損失に `.item()` を付けています。"
why:
  en: "A Python number has no graph: backward() is not possible."
  ja: "Python の数には計算グラフがなく、backward() が呼べません。"
try:
  en: "Return the tensor; whoever wants to print it can call .item()."
  ja: "テンソルのまま返してください。表示したい人が .item() を呼べば済みます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(model(x), target.view(-1)).item()
