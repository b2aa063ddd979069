"""
task: lost_in
check: test_one_lost_each_way
title:
  en: "Only whether, not how many"
  ja: "個数ではなく、有無を返しています"
wrote:
  en: "`int(mask.any())`."
  ja: "`int(mask.any())` としています。"
why:
  en: "1 stands for any number of lost values here."
  ja: "これでは、いくつ失われても 1 になります。"
try:
  en: "`int(mask.sum())` counts them."
  ja: "`int(mask.sum())` で数えてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.sum.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    return int(((y == 0) & (x != 0)).any()), int((x.isfinite() & y.isinf()).any())
