"""
task: add_into
check: test_written_into_out
title:
  en: "Only the name out changes"
  ja: "変わるのは out という名前だけです"
wrote:
  en: "`out = a + b` and `return out`, after a check of the shape."
  ja: "形状を調べた後で `out = a + b` とし、out を返しています。"
why:
  en: "The name out now belongs to a new tensor. What the caller handed over was never written to."
  ja: "out という名前が新しいテンソルに付け替えられただけです。呼び出し側が渡したテンソルには何も書き込まれていません。"
try:
  en: "`torch.add(a, b, out=out)`."
  ja: "`torch.add(a, b, out=out)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.add.html
"""

import torch


def add_into(a, b, out):
    if out.shape != torch.broadcast_shapes(a.shape, b.shape):
        raise ValueError("'out' must have the shape of the sum")
    if not torch.can_cast(torch.result_type(a, b), out.dtype):
        raise RuntimeError("the dtype of 'out' can't hold the sum")
    out = a + b
    return out
