"""
task: clip_abs
check: test_size_without_sign
title:
  en: "Only the upper bound is applied"
  ja: "上の境界しか適用していません"
wrote:
  en: "`x.abs().clamp(max=high)`: |x| is never negative, but it may be less than `low`."
  ja: "`x.abs().clamp(max=high)` と書いています。|x| は負になりませんが、`low` より小さいことはあります。"
why:
  en: "An absolute value has the lower bound 0, not `low`."
  ja: "絶対値の下限は 0 であって、`low` ではありません。"
try:
  en: "Give both: `clamp(low, high)`."
  ja: "`clamp(low, high)` のように両方を渡してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
"""


def clip_abs(x, low, high):
    if low > high:
        raise ValueError("'low' must not be greater than 'high'")
    return x.abs().clamp(max=high)
