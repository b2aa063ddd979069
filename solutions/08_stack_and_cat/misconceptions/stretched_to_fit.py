"""
task: stack_by_cat
check: test_shapes_must_agree
title:
  en: "Shapes are stretched to fit"
  ja: "形状を引き伸ばして合わせています"
wrote:
  en: "`torch.broadcast_tensors(*tensors)` (or expand) before the stack."
  ja: "積み重ねる前に `torch.broadcast_tensors(*tensors)`（または expand）を使っています。"
why:
  en: "torch.stack wants exactly the same shape. A (1, 3) among (2, 3) is most likely a mistake."
  ja: "torch.stack には、まったく同じ形状が必要です。(2, 3) の中に (1, 3) があれば、おそらく間違いです。"
try:
  en: "Leave the shapes alone, and let cat complain."
  ja: "形状には手を加えず、cat にエラーを出させましょう。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch


def stack_by_cat(tensors, dim=0):
    if not tensors:
        raise ValueError("nothing")
    return torch.cat([tensor.unsqueeze(dim) for tensor in torch.broadcast_tensors(*tensors)], dim)
