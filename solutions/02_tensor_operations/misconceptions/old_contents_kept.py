"""
task: add_into
check: test_old_contents_are_gone
title:
  en: "The old contents are still in the sum"
  ja: "以前の値が和に残っています"
wrote:
  en: "`out += a + b`."
  ja: "`out += a + b` と書いています。"
why:
  en: "out is a place for the result. What an earlier calculation (or torch.empty) left there is no part of it."
  ja: "out は結果の書き込み先です。前の計算や torch.empty が残した値は、結果とは関係ありません。"
try:
  en: "`torch.add(a, b, out=out)` overwrites."
  ja: "`torch.add(a, b, out=out)` なら上書きします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.add.html
"""

import torch


def add_into(a, b, out):
    if out.shape != torch.broadcast_shapes(a.shape, b.shape):
        raise ValueError("'out' must have the shape of the sum")
    out += a + b
    return out
