"""
task: clip_abs
check: test_bounds_in_the_wrong_order
title:
  en: "Equal bounds are refused"
  ja: "等しい境界を拒んでいます"
wrote:
  en: "`if low >= high: raise ValueError`."
  ja: "`if low >= high: raise ValueError` と書いています。"
why:
  en: "[1.5, 1.5] is a range with one number in it. There is nothing wrong with it."
  ja: "[1.5, 1.5] は、数を 1 つだけ含む範囲です。おかしなところはありません。"
try:
  en: "Refuse `low > high` only."
  ja: "拒むのは `low > high` のときだけにしてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.clamp.html
"""


def clip_abs(x, low, high):
    if low >= high:
        raise ValueError("'low' must be less than 'high'")
    return x.abs().clamp(low, high)
