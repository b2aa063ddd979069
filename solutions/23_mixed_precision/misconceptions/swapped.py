"""
task: lost_in
check: test_one_lost_each_way
title:
  en: "The two counts are swapped"
  ja: "2 つの数が逆です"
wrote:
  en: "(overflow, underflow)."
  ja: "（オーバーフロー、アンダーフロー）の順で返しています。"
why:
  en: "First comes how many became 0, then how many became infinite."
  ja: "先に 0 になった数、次に無限大になった数を返します。"
try:
  en: "Swap them."
  ja: "順序を入れ替えてください。"
read: https://docs.pytorch.org/docs/stable/type_info.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    return int((x.isfinite() & y.isinf()).sum()), int(((y == 0) & (x != 0)).sum())
