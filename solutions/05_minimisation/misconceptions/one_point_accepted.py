"""
task: curve
check: test_no_curve
title:
  en: "A single point is accepted"
  ja: "点が 1 つでも受け付けています"
wrote:
  en: "Only `low >= high` is checked; torch.linspace makes one point, or none, without a word."
  ja: "`low >= high` しか調べていません。torch.linspace は、点が 1 つでも 0 個でも黙って作ります。"
why:
  en: "With one point there is no way to reach both ends."
  ja: "点が 1 つでは、両端を含むことができません。"
try:
  en: "`if count < 2 or low >= high: raise ValueError(...)`."
  ja: "`if count < 2 or low >= high: raise ValueError(...)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linspace.html
"""

import torch


def curve(f, low, high, count):
    if low >= high:
        raise ValueError("two points at least, and low < high")
    x = torch.linspace(low, high, count)
    return x.tolist(), f(x).tolist()
