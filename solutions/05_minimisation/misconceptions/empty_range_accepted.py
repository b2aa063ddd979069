"""
task: curve
check: test_no_curve
title:
  en: "low = high is accepted"
  ja: "low = high を受け付けています"
wrote:
  en: "`low > high` is refused, but equal ends are not."
  ja: "`low > high` は拒んでいますが、両端が等しい場合を拒んでいません。"
why:
  en: "All points would lie on one another."
  ja: "すべての点が重なってしまいます。"
try:
  en: "`low >= high`."
  ja: "`low >= high` と比べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.linspace.html
"""

import torch


def curve(f, low, high, count):
    if count < 2 or low > high:
        raise ValueError("two points at least, and low < high")
    x = torch.linspace(low, high, count)
    return x.tolist(), f(x).tolist()
