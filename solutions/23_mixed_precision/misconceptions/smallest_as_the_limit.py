r"""
task: lost_in
check: test_subnormal_numbers_survive
title:
  en: "Rounding up is forgotten"
  ja: "切り上げを忘れています"
wrote:
  en: "`x.abs() < torch.finfo(dtype).smallest_normal * torch.finfo(dtype).eps` (the smallest subnormal
    number)."
  ja: "`x.abs() < torch.finfo(dtype).smallest_normal * torch.finfo(dtype).eps`（最小の非正規化数）で判定し\
    ています。"
why:
  en: "A cast rounds to the nearest number: 4e-8 becomes 6e-8. Only what is not more than half of it
    becomes 0."
  ja: "変換では最も近い数に丸められ、4e-8 は 6e-8 になります。0 になるのは、その半分以下の値だけです。"
try:
  en: "Cast, and look at what has become 0."
  ja: "変換してみて、0 になったものを調べてください。"
read: https://docs.pytorch.org/docs/stable/type_info.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    info = torch.finfo(dtype)
    small = (x != 0) & (x.abs().double() < info.smallest_normal * info.eps)
    return int(small.sum()), int((y.isinf() & x.isfinite()).sum())
