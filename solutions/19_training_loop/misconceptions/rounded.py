"""
task: accuracy
check: test_from_none_to_all
title:
  en: "The fraction is rounded"
  ja: "割合を丸めています"
wrote:
  en: "`round(fraction, 2)`."
  ja: "`round(fraction, 2)` としています。"
why:
  en: "Rounding is for printing. Means over batches add up the errors."
  ja: "丸めるのは表示のときです。バッチごとに丸めると、平均に誤差がたまります。"
try:
  en: "Return the fraction as it is."
  ja: "割合をそのまま返してください。"
read: https://docs.python.org/3/library/functions.html#round
"""


def accuracy(logits, targets):
    if len(logits) == 0 or targets.shape != logits.shape[:1]:
        raise ValueError("lengths")
    return round((logits.argmax(dim=1) == targets).float().mean().item(), 2)
