"""
task: clip_abs
check: test_size_without_sign
title:
  en: "Limited first, absolute value after"
  ja: "先に範囲を制限し、後から絶対値を取っています"
wrote:
  en: "`x.clamp(low, high).abs()`."
  ja: "`x.clamp(low, high).abs()` と書いています。"
why:
  en: "Every negative number becomes `low` before its size is looked at: -5 limited to [0.5, 4] is 0.5."
  ja: "負の数は、大きさを見る前にすべて `low` になってしまいます。-5 を [0.5, 4] に収めると 0.5 です。"
try:
  en: "`x.abs()` first, then `.clamp(low, high)`."
  ja: "先に `x.abs()`、次に `.clamp(low, high)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
"""


def clip_abs(x, low, high):
    if low > high:
        raise ValueError("'low' must not be greater than 'high'")
    return x.clamp(low, high).abs()
