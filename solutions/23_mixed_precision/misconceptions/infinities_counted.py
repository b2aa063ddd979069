"""
task: lost_in
check: test_what_was_there_before
title:
  en: "Infinities of x are counted"
  ja: "x にはじめからある無限大まで数えています"
wrote:
  en: "`x.to(dtype).isinf().sum()`."
  ja: "`x.to(dtype).isinf().sum()` としています。"
why:
  en: "What was infinite before has not overflowed in the cast."
  ja: "はじめから無限大だった値は、変換であふれたわけではありません。"
try:
  en: "Count only where x is finite."
  ja: "x が有限なところだけを数えてください。"
read: https://docs.pytorch.org/docs/stable/type_info.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    return int(((y == 0) & (x != 0)).sum()), int(y.isinf().sum())
