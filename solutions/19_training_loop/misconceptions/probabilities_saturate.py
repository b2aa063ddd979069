"""
task: accuracy
check: test_logits_are_any_numbers
title:
  en: "Large logits become equal"
  ja: "大きなロジットが等しくなっています"
wrote:
  en: "sigmoid() is applied before argmax."
  ja: "argmax の前に sigmoid() を使っています。"
why:
  en: "In float32 sigmoid(20) and sigmoid(30) are both 1.0, and argmax takes the first of two equals."
  ja: "float32 では sigmoid(20) も sigmoid(30) も 1.0 です。等しいとき、argmax はどちらかを選ぶだけです。"
try:
  en: "Take the logits as they are."
  ja: "ロジットをそのまま使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.sigmoid.html
"""


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    return (logits.sigmoid().argmax(dim=1) == targets).float().mean().item()
