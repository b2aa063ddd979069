"""
task: accumulate_
check: test_reset_first
title:
  en: "The reset makes a new tensor"
  ja: "reset で新しいテンソルを作っています"
wrote:
  en: "`total = torch.zeros_like(total)` where reset is given."
  ja: "reset のときに `total = torch.zeros_like(total)` としています。"
why:
  en: >-
    From that line on, total is a tensor that the caller does not know. The caller's own is not cleared, and nothing
    is added to it.
  ja: "その行から先の total は、呼び出し側の知らないテンソルです。呼び出し側のテンソルは 0 にならず、何も加わりません。"
try:
  en: "`total.zero_()`."
  ja: "`total.zero_()` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.zero_.html
"""

import torch


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total = torch.zeros_like(total)
    return total.add_(x, alpha=times)
