"""
task: clip_abs
check: test_size_without_sign
title:
  en: "Only the lower bound is applied"
  ja: "下の境界しか適用していません"
wrote:
  en: "`x.abs().clamp(low)`: the first argument of clamp is the minimum, the maximum is missing."
  ja: "`x.abs().clamp(low)` と書いています。clamp の最初の引数は下限で、上限がありません。"
why:
  en: "Without a maximum, large values stay as large as they are."
  ja: "上限がなければ、大きな値はそのまま残ります。"
try:
  en: "Give both: `clamp(low, high)`."
  ja: "`clamp(low, high)` のように両方を渡してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
"""


def clip_abs(x, low, high):
    if low > high:
        raise ValueError("'low' must not be greater than 'high'")
    return x.abs().clamp(low)
