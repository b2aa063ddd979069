r"""
task: lost_in
check: test_refuses_other_dtypes
title:
  en: "The wrong kind of error"
  ja: "例外の種類が違います"
wrote:
  en: "torch.finfo(dtype), or `raise TypeError`."
  ja: "torch.finfo(dtype) に任せたか、`raise TypeError` としています。"
why:
  en: "ValueError was asked for. torch.finfo raises TypeError for whole numbers (and takes complex
    dtypes)."
  ja: "求められているのは ValueError です。torch.finfo は整数型に TypeError を送出します（複素数型は受け入\
    れます）。"
try:
  en: "Check dtype.is_floating_point yourself."
  ja: "dtype.is_floating_point を自分で確かめてください。"
read: https://docs.pytorch.org/docs/stable/type_info.html
"""

import torch
from torch import Tensor


def lost_in(x: Tensor, dtype: torch.dtype) -> tuple[int, int]:
    torch.finfo(dtype)
    y = x.to(dtype)
    return int(((y == 0) & (x != 0)).sum()), int((x.isfinite() & y.isinf()).sum())
