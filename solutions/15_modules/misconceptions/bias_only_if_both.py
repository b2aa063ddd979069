"""
task: merge_linear
check: test_with_one_bias
title:
  en: "A single bias is lost"
  ja: "片方だけのバイアスが失われています"
wrote:
  en: "`first.bias is not None and second.bias is not None`."
  ja: "`first.bias is not None and second.bias is not None` のときだけバイアスを持たせています。"
why:
  en: "One bias is enough to move the result."
  ja: "片方にでもバイアスがあれば、結果はずれます。"
try:
  en: "`or` instead of `and`."
  ja: "`and` ではなく `or` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

import torch
from torch import nn


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the layers do not fit")
    has_bias = first.bias is not None and second.bias is not None
    merged = nn.Linear(
        first.in_features, second.out_features, has_bias, device=first.weight.device, dtype=first.weight.dtype
    )
    with torch.no_grad():
        merged.weight.copy_(second.weight @ first.weight)
        if has_bias:
            merged.bias.zero_()
            if first.bias is not None:
                merged.bias += second.weight @ first.bias
            if second.bias is not None:
                merged.bias += second.bias
    return merged
