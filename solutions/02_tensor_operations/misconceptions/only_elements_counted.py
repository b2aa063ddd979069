"""
task: add_into
check: test_out_of_another_shape
title:
  en: "Only the number of elements is compared"
  ja: "要素数しか比べていません"
wrote:
  en: "`out.numel() != (a + b).numel()`, and `out.reshape(…)` or a resize for the rest."
  ja: "`out.numel() != (a + b).numel()` だけを調べています。"
why:
  en: "(2, 3), (3, 2) and (6,) have six elements each, but the numbers stand in other places."
  ja: "(2, 3) も (3, 2) も (6,) も要素は 6 つですが、値の並ぶ位置が違います。"
try:
  en: "Compare the shapes themselves."
  ja: "形状そのものを比べてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.broadcast_shapes.html
"""

import torch


def add_into(a, b, out):
    if out.numel() != (a + b).numel():
        raise ValueError("'out' must have the shape of the sum")
    return torch.add(a, b, out=out)
