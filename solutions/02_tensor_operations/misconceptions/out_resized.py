"""
task: add_into
check: test_out_of_another_shape
title:
  en: "An out that does not fit is resized"
  ja: "形状の合わない out の大きさが変わっています"
wrote:
  en: "`torch.add(a, b, out=out)` without a look at the shapes."
  ja: "形状を調べずに `torch.add(a, b, out=out)` としています。"
why:
  en: >-
    torch warns (not even that if out is empty) and gives out another shape. If out was a part of a larger tensor,
    the larger one gets nothing.
  ja: "torch は警告を出すだけで（out が空なら警告すら出さずに）、out の形状を変えてしまいます。out が大きなテンソルの一部でも、そこには書き込まれません。"
try:
  en: "Compare `out.shape` with `torch.broadcast_shapes(a.shape, b.shape)` first."
  ja: "先に `out.shape` と `torch.broadcast_shapes(a.shape, b.shape)` を比べてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.add.html
"""  # noqa: E501

import torch


def add_into(a, b, out):
    return torch.add(a, b, out=out)
