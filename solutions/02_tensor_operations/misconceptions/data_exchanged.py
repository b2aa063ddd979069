"""
task: add_into
check: test_a_view_as_out
title:
  en: "out is moved to other memory"
  ja: "out が別のメモリに移っています"
wrote:
  en: "`out.data = a + b` (or `out.set_(…)`)."
  ja: "`out.data = a + b`（または `out.set_(…)`）と書いています。"
why:
  en: "out now lies in the memory of the sum. A larger tensor that out was a part of is not written to."
  ja: "out は和のメモリを指すようになります。out が大きなテンソルの一部でも、そこには書き込まれません。"
try:
  en: "`torch.add(a, b, out=out)` writes into out's own memory."
  ja: "`torch.add(a, b, out=out)` は、out 自身のメモリに書き込みます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.add.html
"""

import torch


def add_into(a, b, out):
    if out.shape != torch.broadcast_shapes(a.shape, b.shape):
        raise ValueError("'out' must have the shape of the sum")
    if not torch.can_cast(torch.result_type(a, b), out.dtype):
        raise RuntimeError("the dtype of 'out' can't hold the sum")
    out.data = (a + b).to(out.dtype)
    return out
