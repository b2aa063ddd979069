"""
task: add_into
check: test_out_of_another_dtype
title:
  en: "Fractions are cut off in an integer out"
  ja: "整数の out で小数部分が切り捨てられています"
wrote:
  en: "`out.copy_(a + b)` after a check of the shape alone."
  ja: "形状だけを調べて `out.copy_(a + b)` としています。"
why:
  en: "copy_ casts to the dtype of out: 1.5 becomes 1."
  ja: "copy_ は out のデータ型に変換するので、1.5 は 1 になります。"
try:
  en: "`torch.add(a, b, out=out)` raises RuntimeError there by itself."
  ja: "`torch.add(a, b, out=out)` なら、この場合に自分で RuntimeError を出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copy_.html
"""

import torch


def add_into(a, b, out):
    if out.shape != torch.broadcast_shapes(a.shape, b.shape):
        raise ValueError("'out' must have the shape of the sum")
    return out.copy_(a + b)
