"""
task: accuracy
check: test_half_precision_logits
title:
  en: "The mean is taken in the logits' dtype"
  ja: "ロジットのデータ型で平均しています"
wrote:
  en: "`.to(logits.dtype).mean()`."
  ja: "`.to(logits.dtype).mean()` としています。"
why:
  en: "float16 has three decimal digits, and bfloat16 only two."
  ja: "float16 の精度は 10 進で 3 桁ほど、bfloat16 は 2 桁ほどしかありません。"
try:
  en: "Use .float().mean(), or count."
  ja: ".float().mean() を使うか、数えてください。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    return (logits.argmax(dim=1) == targets).to(logits.dtype).mean().item()
