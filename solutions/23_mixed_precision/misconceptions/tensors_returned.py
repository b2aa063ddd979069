"""
task: lost_in
check: test_one_lost_each_way
title:
  en: "Tensors are returned"
  ja: "テンソルを返しています"
wrote:
  en: "`.sum()` without `.item()` or int()."
  ja: "`.sum()` に `.item()` も int() も付けていません。"
why:
  en: "Two Python ints were asked for."
  ja: "求められているのは Python の int 2 つです。"
try:
  en: "`int(mask.sum())`"
  ja: "`int(mask.sum())` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    return ((y == 0) & (x != 0)).sum(), (x.isfinite() & y.isinf()).sum()
