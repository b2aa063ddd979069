r"""
task: lost_in
check: test_subnormal_numbers_survive
title:
  en: "Subnormal numbers are taken for lost"
  ja: "非正規化数まで失われたことにしています"
wrote:
  en: "`x.abs() < torch.finfo(dtype).tiny`."
  ja: "`x.abs() < torch.finfo(dtype).tiny` で判定しています。"
why:
  en: "tiny is the smallest *normal* number, 6.1e-5 in float16. Below it there are subnormal numbers, with
    fewer digits, down to 6e-8."
  ja: "tiny は最小の*正規化数*で、float16 では 6.1e-5 です。その下にも、桁数は減りますが、6e-8 までの非正\
    規化数があります。"
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
    small = (x != 0) & (x.abs() < torch.finfo(dtype).tiny)
    return int(small.sum()), int((y.isinf() & x.isfinite()).sum())
