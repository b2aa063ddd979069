"""
task: accumulate_
check: test_added_in_place
title:
  en: "Only the name changes, not the tensor"
  ja: "変わるのは名前だけで、テンソルは変わりません"
wrote:
  en: "`total = total + times * x`, and total returned."
  ja: "`total = total + times * x` とし、total を返しています。"
why:
  en: >-
    total + x is a new tensor. The assignment gives it the name total inside of your function; the caller's tensor
    never hears of it.
  ja: "total + x は新しいテンソルです。代入しても、関数の中で total という名前が付くだけで、呼び出し側のテンソルには何も起きません。"
try:
  en: "`total.add_(x, alpha=times)` or `total += times * x`."
  ja: "`total.add_(x, alpha=times)` または `total += times * x` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add_.html
"""  # noqa: E501

import torch


def accumulate_(total, x, times=1, reset=False):
    if torch.broadcast_shapes(total.shape, x.shape) != total.shape or not torch.can_cast(x.dtype, total.dtype):
        raise RuntimeError("x can't be added into total")
    if reset:
        total = torch.zeros_like(total)
    total = total + times * x
    return total
