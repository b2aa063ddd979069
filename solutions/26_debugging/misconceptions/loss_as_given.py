"""
task: classification_loss
check: test_two_samples
title:
  en: "Whole numbers instead of scores"
  ja: "スコアではなく整数を渡しています"
wrote:
  en: "The program as it was given: one-hot integers of the predicted class against one-hot integers of the target."
  ja: "渡されたままのプログラムです。予測クラスの one-hot と正解の one-hot を、どちらも整数で渡しています。"
why:
  en: "CrossEntropyLoss wants float scores of shape (N, C) and int64 classes of shape (N,). Making floats of the
    one-hot numbers would silence the error only: argmax has no gradient."
  ja: "CrossEntropyLoss が求めるのは、形 (N, C) の浮動小数点数のスコアと、形 (N,) の int64 のクラス番号です。
    one-hot を浮動小数点数にしても、エラーが消えるだけです。argmax には勾配がありません。"
try:
  en: "Give it model(x) and target; leave out softmax, argmax and one_hot."
  ja: "model(x) と target を渡し、softmax、argmax、one_hot は取り除いてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    probabilities = model(x).softmax(dim=1)
    classes = probabilities.shape[1]
    predicted = F.one_hot(probabilities.argmax(dim=1), classes)
    return nn.CrossEntropyLoss()(predicted, F.one_hot(target, classes))
