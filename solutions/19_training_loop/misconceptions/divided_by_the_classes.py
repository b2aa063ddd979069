"""
task: accuracy
check: test_three_of_four
title:
  en: "Divided by the number of classes"
  ja: "クラス数で割っています"
wrote:
  en: "The hits are divided by logits.shape[1]."
  ja: "一致した数を logits.shape[1] で割っています。"
why:
  en: "shape[1] is the number of classes, shape[0] that of samples."
  ja: "shape[1] はクラス数、shape[0] がサンプル数です。"
try:
  en: "Divide by logits.shape[0]."
  ja: "logits.shape[0] で割ってください。"
read: https://docs.pytorch.org/docs/stable/tensors.html
"""


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    return (logits.argmax(dim=1) == targets).sum().item() / logits.shape[1]
