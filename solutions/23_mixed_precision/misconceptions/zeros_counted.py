"""
task: lost_in
check: test_what_was_there_before
title:
  en: "Zeros of x are counted"
  ja: "x にはじめからある 0 まで数えています"
wrote:
  en: "`(x.to(dtype) == 0).sum()`."
  ja: "`(x.to(dtype) == 0).sum()` としています。"
why:
  en: "What was 0 before has not been lost."
  ja: "はじめから 0 だった値は、失われたわけではありません。"
try:
  en: "Count only where x itself is not 0."
  ja: "x が 0 でないところだけを数えてください。"
read: https://docs.pytorch.org/docs/stable/type_info.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    return int((y == 0).sum()), int((y.isinf() & x.isfinite()).sum())
