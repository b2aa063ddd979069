"""
task: add_into
check: test_out_of_another_dtype
title:
  en: "Another dtype of out is refused"
  ja: "データ型の違う out を拒んでいます"
wrote:
  en: "`if out.dtype != (a + b).dtype: raise RuntimeError`."
  ja: "`if out.dtype != (a + b).dtype: raise RuntimeError` と書いています。"
why:
  en: "A float tensor can hold a sum of ints. Only what can't be held (a float sum in an integer tensor) is an error."
  ja: "浮動小数点数のテンソルは、整数の和を受け取れます。エラーになるのは、受け取れないとき（整数のテンソルに浮動小数点数の和）だけです。"
try:
  en: "Leave it to torch.add, or ask `torch.can_cast`."
  ja: "torch.add に任せるか、`torch.can_cast` で調べてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.can_cast.html
"""  # noqa: E501

import torch


def add_into(a, b, out):
    if out.shape != torch.broadcast_shapes(a.shape, b.shape):
        raise ValueError("'out' must have the shape of the sum")
    if out.dtype != torch.result_type(a, b):
        raise RuntimeError("'out' must have the dtype of the sum")
    return torch.add(a, b, out=out)
