r"""
task: stack_by_cat
check: test_dimensions_out_of_range
title:
  en: "Not an IndexError"
  ja: "IndexError になっていません"
wrote:
  en: "A dim out of range raises ValueError."
  ja: "dim が範囲の外のときに ValueError を送出しています。"
why:
  en: "Code that tries dims expects what torch raises: IndexError, \"Dimension out of range\"."
  ja: "dim を試すコードは、torch と同じ IndexError（「Dimension out of range」）を期待しています。"
try:
  en: "`raise IndexError(…)`, or no check at all: unsqueeze raises it."
  ja: "`raise IndexError(…)` とするか、自分では確認せず、unsqueeze に任せましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""

import torch


def stack_by_cat(tensors, dim=0):
    if tensors and not -tensors[0].dim() - 1 <= dim <= tensors[0].dim():
        raise ValueError("dim is out of range")
    return torch.cat([tensor.unsqueeze(dim) for tensor in tensors], dim)
