"""
task: lost_in
check: test_float64_is_looked_at_as_it_is
title:
  en: "x goes through float32"
  ja: "float32 を経由しています"
wrote:
  en: "`x = x.float()` at the beginning."
  ja: "最初に `x = x.float()` としています。"
why:
  en: "1e-50 is 0 and 1e300 is inf by then, so they are no longer counted."
  ja: "その時点で 1e-50 は 0 に、1e300 は inf になっていて、数えられません。"
try:
  en: "Compare with x itself, in the dtype that it has."
  ja: "x そのものを、元のデータ型のまま使ってください。"
read: https://docs.pytorch.org/docs/stable/type_info.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    x = x.float()
    y = x.to(dtype)
    counted = x.isfinite() & (x != 0)
    return int((counted & (y == 0)).sum()), int((counted & y.isinf()).sum())
