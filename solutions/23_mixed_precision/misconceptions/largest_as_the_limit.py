"""
task: lost_in
check: test_rounding_at_the_upper_end
title:
  en: "Rounding down to the largest number is forgotten"
  ja: "最大値への切り下げを忘れています"
wrote:
  en: "`x.abs() > torch.finfo(dtype).max`."
  ja: "`x.abs() > torch.finfo(dtype).max` で判定しています。"
why:
  en: "A cast rounds to the nearest number: 65519 becomes 65504 in float16, which is finite."
  ja: "変換では最も近い数に丸められます。float16 では 65519 は 65504 になり、これは有限です。"
try:
  en: "Cast, and look at what has become infinite."
  ja: "変換してみて、無限大になったものを調べてください。"
read: https://docs.pytorch.org/docs/stable/type_info.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    large = x.isfinite() & (x.abs().double() > torch.finfo(dtype).max)
    return int(((y == 0) & (x != 0)).sum()), int(large.sum())
