"""
task: stack_by_cat
check: test_negative_dimensions
title:
  en: "Negative dims are off by one"
  ja: "負の dim が 1 つずれています"
wrote:
  en: "`dim + ndim` for a negative dim: dim=-1 becomes the last dimension but one."
  ja: "負の dim を `dim + ndim` に直しているため、dim=-1 が最後から 2 番目の次元になります。"
why:
  en: "A negative dim counts from the end of the *result*, and that has ndim + 1 dimensions."
  ja: "負の dim は*結果*の末尾から数えます。結果は ndim + 1 次元です。"
try:
  en: "`dim + ndim + 1`, or hand dim to unsqueeze and cat as it is."
  ja: "`dim + ndim + 1` とするか、dim をそのまま unsqueeze と cat に渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""

import torch


def stack_by_cat(tensors, dim=0):
    if tensors and dim < 0 and dim + tensors[0].dim() >= 0:
        dim += tensors[0].dim()
    return torch.cat([tensor.unsqueeze(dim) for tensor in tensors], dim)
