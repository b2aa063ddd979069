"""
task: clip_abs
check: test_bounds_in_the_wrong_order
title:
  en: "Bounds in the wrong order are accepted"
  ja: "順序の逆な境界を受け入れています"
wrote:
  en: "`x.abs().clamp(low, high)` without a look at the bounds."
  ja: "境界を調べずに `x.abs().clamp(low, high)` としています。"
why:
  en: "Where min is greater than max, clamp gives max everywhere, without a word: all information in x is lost."
  ja: "min が max より大きいと、clamp は何も知らせずに全要素を max にします。x の情報はすべて失われます。"
try:
  en: "`if low > high: raise ValueError(…)` comes first."
  ja: "最初に `if low > high: raise ValueError(…)` と書いてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
"""


def clip_abs(x, low, high):
    return x.abs().clamp(low, high)
