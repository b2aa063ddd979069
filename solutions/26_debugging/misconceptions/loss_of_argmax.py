"""
task: classification_loss
check: test_two_samples
title:
  en: "The loss of the prediction, not of the scores"
  ja: "スコアではなく、予測クラスの損失です"
wrote:
  en: "argmax is still in the path; the one-hot numbers were made float to silence the error."
  ja: "argmax が残っていて、エラーを消すために one-hot を浮動小数点数に変えています。"
why:
  en: "argmax jumps from class to class, so it has no gradient: nothing can be learned from this loss."
  ja: "argmax の値はクラスからクラスへ飛ぶので、勾配がありません。この損失からは何も学習できません。"
try:
  en: "Give the scores themselves to cross_entropy."
  ja: "cross_entropy にはスコアそのものを渡してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

from torch import Tensor, nn
from torch.nn import functional as F


def classification_loss(model: nn.Module, x: Tensor, target: Tensor) -> Tensor:
    scores = model(x)
    predicted = F.one_hot(scores.argmax(dim=1), scores.shape[1]).to(scores.dtype)
    return F.cross_entropy(predicted, target.view(-1))
