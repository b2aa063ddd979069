"""
task: classification_loss
check: test_two_samples
title:
  en: "Classes as float numbers"
  ja: "クラス番号を浮動小数点数にしています"
wrote:
  en: "`target.float()`."
  ja: "`target.float()` を渡しています。"
why:
  en: "Float targets mean probabilities of every class, of shape (N, C). Class numbers are int64."
  ja: "浮動小数点数の target は、形 (N, C) の各クラスの確率とみなされます。クラス番号は int64 のままにします。"
try:
  en: "Leave target as it is: int64."
  ja: "target は int64 のまま渡してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(model(x), target.view(-1).float())
