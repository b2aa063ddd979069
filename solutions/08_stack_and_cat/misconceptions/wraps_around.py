"""
task: stack_by_cat
check: test_dimensions_out_of_range
title:
  en: "Any dim is taken"
  ja: "どんな dim も受け取ってしまいます"
wrote:
  en: "`dim % (ndim + 1)`, which makes a valid dim of every number."
  ja: "`dim % (ndim + 1)` としたため、どんな数も有効な dim になってしまいます。"
why:
  en: "% turns -1 into ndim, as wanted, and it turns ndim + 1 into 0 as well."
  ja: "% は、-1 を望みどおり ndim に直しますが、ndim + 1 も 0 に直してしまいます。"
try:
  en: "Leave negative dims to unsqueeze, or use `range(ndim + 1)[dim]`, which raises IndexError."
  ja: "負の dim は unsqueeze に任せるか、IndexError を出す `range(ndim + 1)[dim]` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""

import torch


def stack_by_cat(tensors, dim=0):
    if not tensors:
        raise ValueError("nothing")
    dim %= tensors[0].dim() + 1
    return torch.cat([tensor.unsqueeze(dim) for tensor in tensors], dim)
