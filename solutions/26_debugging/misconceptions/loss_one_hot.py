"""
task: classification_loss
check: test_classes_out_of_range
title:
  en: "A class out of range is not an IndexError"
  ja: "範囲外のクラスが IndexError になりません"
wrote:
  en: "The targets are made one-hot, as floats, before cross_entropy."
  ja: "target を浮動小数点数の one-hot にしてから cross_entropy に渡しています。"
why:
  en: "The value is right, but one_hot raises a RuntimeError of its own for classes out of range. And N numbers have
    become N × C."
  ja: "値は正しいのですが、範囲外のクラスがあると one_hot が RuntimeError を送出します。
    また、N 個で済む数が N × C 個に増えています。"
try:
  en: "Pass the class numbers to cross_entropy: it raises IndexError on the CPU."
  ja: "クラス番号のまま cross_entropy に渡してください。CPU の上なら IndexError を送出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    scores = model(x)
    return F.cross_entropy(scores, F.one_hot(target.view(-1), scores.shape[1]).to(scores.dtype))
