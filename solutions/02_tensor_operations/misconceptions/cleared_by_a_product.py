"""
task: add_into
check: test_old_contents_are_gone
title:
  en: "NaN survives in out"
  ja: "out の NaN が残っています"
wrote:
  en: "`out.mul_(0).add_(a).add_(b)`."
  ja: "`out.mul_(0).add_(a).add_(b)` と書いています。"
why:
  en: "NaN * 0 is NaN, and torch.empty may well hold NaN."
  ja: "NaN * 0 は NaN です。torch.empty の中身が NaN のこともあります。"
try:
  en: "`torch.add(a, b, out=out)` does not look at the old contents."
  ja: "`torch.add(a, b, out=out)` は、元の値を使いません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.add.html
"""

import torch


def add_into(a, b, out):
    if out.shape != torch.broadcast_shapes(a.shape, b.shape):
        raise ValueError("'out' must have the shape of the sum")
    return out.mul_(0).add_(a).add_(b)
