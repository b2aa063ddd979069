r"""
task: lost_in
check: test_refuses_other_dtypes
title:
  en: "Every dtype is accepted"
  ja: "どの dtype も受け入れています"
wrote:
  en: "dtype is not checked."
  ja: "dtype を確かめていません。"
why:
  en: "Cast to whole numbers, 0.5 becomes 0 without any underflow, and nothing is ever infinite: the
    counts mean nothing."
  ja: "整数に変換すると、アンダーフローでもないのに 0.5 は 0 になり、無限大にはなりません。数えても意味が\
    ありません。"
try:
  en: "`if not dtype.is_floating_point: raise ValueError(…)`"
  ja: "`if not dtype.is_floating_point: raise ValueError(…)` としてください。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    y = x.to(dtype)
    return int(((y == 0) & (x != 0)).sum()), int((x.isfinite() & y.isinf()).sum())
