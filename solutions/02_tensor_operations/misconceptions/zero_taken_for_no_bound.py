"""
task: clip_abs
check: test_each_bound_alone
title:
  en: "A bound of 0 is taken for no bound"
  ja: "境界 0 を「境界なし」とみなしています"
wrote:
  en: "`if high: y = y.clamp(max=high)`: 0 is false in Python."
  ja: "`if high: y = y.clamp(max=high)` と書いています。Python では 0 は偽です。"
why:
  en: "0 is a number like any other, but `if high` treats it as if it were missing."
  ja: "0 もほかと同じ 1 つの数ですが、`if high` では値がないものとして扱われます。"
try:
  en: "Both bounds are always there: `clamp(low, high)`."
  ja: "境界は必ず 2 つあります。`clamp(low, high)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
"""


def clip_abs(x, low, high):
    if low > high:
        raise ValueError("'low' must not be greater than 'high'")
    size = x.abs()
    if low:
        size = size.clamp(min=low)
    if high:
        size = size.clamp(max=high)
    return size
