"""
task: clip_abs
check: test_nan_and_infinity
title:
  en: "NaN becomes a number"
  ja: "NaN が普通の数になっています"
wrote:
  en: "`torch.where(size > low, size, low)`: NaN is not greater than `low`, so it is taken for too small."
  ja: "`torch.where(size > low, size, low)` と書いています。NaN は `low` より大きくないので、小さすぎる値とみなされます。"
why:
  en: "A NaN tells you that something went wrong earlier. Made into a number, it can no longer be found."
  ja: "NaN は、それより前のどこかで計算がおかしくなったことを示します。数に変えてしまうと、もう見つけられません。"
try:
  en: "Ask the other way round (`size < low`), or use clamp, which keeps NaN."
  ja: "条件を逆にするか（`size < low`）、NaN を保つ clamp を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.where.html
"""  # noqa: E501

import torch


def clip_abs(x, low, high):
    if low > high:
        raise ValueError("'low' must not be greater than 'high'")
    size = x.abs()
    size = torch.where(size > low, size, low)
    return torch.where(size < high, size, high)
