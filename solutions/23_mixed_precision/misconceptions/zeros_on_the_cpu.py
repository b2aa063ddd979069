"""
task: lost_in
check: test_one_lost_each_way
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU"
  ja: "途中で作ったテンソルが CPU にあります"
wrote:
  en: "x is compared with `torch.zeros(x.shape)`."
  ja: "x を `torch.zeros(x.shape)` と比べています。"
why:
  en: "Made without a device it is on the CPU; an x on a GPU cannot be compared with it."
  ja: "デバイスを指定していないので CPU にあり、GPU にある x とは比べられません。"
try:
  en: "Compare with the number: `x != 0`."
  ja: "数と比べてください。`x != 0` です。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    if not dtype.is_floating_point:
        raise ValueError(dtype)
    y = x.to(dtype)
    zeros = torch.zeros(x.shape)
    return int(((y == zeros) & (x != zeros)).sum()), int((x.isfinite() & y.isinf()).sum())
