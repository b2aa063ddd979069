"""
task: blank
check: test_infinite_and_nan
title:
  en: "inf times 0 is nan"
  ja: "inf と 0 の積は nan です"
wrote:
  en: "`torch.zeros(…) * fill + fill`, or the like: for inf the product is nan."
  ja: "`torch.zeros(…) * fill + fill` のような式を使ったので、inf では積が nan になります。"
why:
  en: "Putting a value in is no arithmetic. 0 · inf has no value, and so it is nan."
  ja: "値を入れるのに計算は要りません。0 · inf には値がないので nan になります。"
try:
  en: "`torch.full(shape, fill, dtype=dtype)` writes the value."
  ja: "`torch.full(shape, fill, dtype=dtype)` は値をそのまま書き込みます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.full.html
"""

import torch


def blank(shape, fill=None, dtype=torch.float32):
    if fill is None:
        return torch.empty(tuple(shape), dtype=dtype)
    zeros = torch.zeros(tuple(shape), dtype=torch.float64)
    return (zeros * fill + fill).to(dtype)
