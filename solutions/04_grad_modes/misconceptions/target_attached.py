"""
task: bootstrap_loss
check: test_three_numbers
title:
  en: "The target keeps its graph"
  ja: "target の計算グラフがつながったままです"
wrote:
  en: "`((prediction - target) ** 2).mean()`: the gradient reaches both."
  ja: "`((prediction - target) ** 2).mean()` と書いたので、勾配が両方に届きます。"
why:
  en: "The target is then pulled towards the prediction, instead of the prediction towards the target."
  ja: "予測を目標に近づけるだけでなく、目標のほうも予測に近づいてしまいます。"
try:
  en: "`target.detach()`"
  ja: "`target.detach()` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""


def bootstrap_loss(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("the shapes differ")
    return ((prediction - target) ** 2).mean()
