"""
task: add_into
check: test_written_into_out
title:
  en: "Nothing is returned"
  ja: "何も返していません"
wrote:
  en: "`torch.add(a, b, out=out)` without a `return`."
  ja: "`torch.add(a, b, out=out)` だけで、`return` がありません。"
why:
  en: "out is right, but a function without return gives None. torch's own functions return out, too."
  ja: "out は正しいのですが、return のない関数の戻り値は None です。torch の関数も out を返します。"
try:
  en: "`return out` at the end."
  ja: "最後に `return out` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.add.html
"""

import torch


def add_into(a, b, out):
    if out.shape != torch.broadcast_shapes(a.shape, b.shape):
        raise ValueError("out does not have the shape of the sum")
    torch.add(a, b, out=out)
