"""
task: lost_in
check: test_what_was_there_before
title:
  en: "NaN is counted as an overflow"
  ja: "NaN をオーバーフローに数えています"
wrote:
  en: "`~torch.isfinite(y)` stands for infinite."
  ja: "無限大の判定に `~torch.isfinite(y)` を使っています。"
why:
  en: "isfinite is False for NaN as well, and NaN was NaN before."
  ja: "isfinite は NaN に対しても False です。しかも NaN は、はじめから NaN です。"
try:
  en: "`x.isfinite() & y.isinf()`"
  ja: "`x.isfinite() & y.isinf()` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.isfinite.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    return int(((y == 0) & (x != 0)).sum()), int((~y.isfinite() & ~x.isinf()).sum())
