r"""
task: lost_in
check: test_negative_values_too
title:
  en: "Negative infinity is forgotten"
  ja: "負の無限大を忘れています"
wrote:
  en: "`y == float(\"inf\")`."
  ja: "`y == float(\"inf\")` で判定しています。"
why:
  en: "Large negative values become −inf."
  ja: "大きな負の値は −inf になります。"
try:
  en: "y.isinf() is True for both."
  ja: "y.isinf() は、どちらに対しても True です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.isinf.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    return int(((y == 0) & (x != 0)).sum()), int((x.isfinite() & (y == float("inf"))).sum())
