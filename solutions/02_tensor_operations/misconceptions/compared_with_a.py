"""
task: add_into
check: test_a_and_b_broadcast
title:
  en: "out is compared with a, not with the sum"
  ja: "out を和ではなく a と比べています"
wrote:
  en: "`if out.shape != a.shape: raise ValueError`."
  ja: "`if out.shape != a.shape: raise ValueError` と書いています。"
why:
  en: "a may be the smaller one: (2,) plus (3, 1) is (3, 2). The right out is refused, and a wrong one is let through."
  ja: "a の方が小さいこともあります。(2,) と (3, 1) の和は (3, 2) です。正しい out が拒まれ、間違った out が通ってしまいます。"
try:
  en: "`torch.broadcast_shapes(a.shape, b.shape)` is the shape of the sum."
  ja: "和の形状は `torch.broadcast_shapes(a.shape, b.shape)` で求められます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.broadcast_shapes.html
"""  # noqa: E501

import torch


def add_into(a, b, out):
    if out.shape != a.shape:
        raise ValueError("'out' must have the shape of the sum")
    return torch.add(a, b, out=out)
