"""
task: merge_linear
check: test_dtype_and_device
title:
  en: "The result has the default dtype"
  ja: "結果が既定の dtype になっています"
wrote:
  en: "`nn.Linear(…)` without dtype, into which float64 values are copied."
  ja: "dtype を指定せずに nn.Linear を作り、float64 の値をコピーしています。"
why:
  en: "Values are rounded to float32, and the layer refuses float64 inputs."
  ja: "値が float32 に丸められ、その層は float64 の入力を受け付けません。"
try:
  en: "`nn.Linear(…, dtype=first.weight.dtype)`"
  ja: "`nn.Linear(…, dtype=first.weight.dtype)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

import torch
from torch import nn


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the layers do not fit")
    has_bias = first.bias is not None or second.bias is not None
    merged = nn.Linear(first.in_features, second.out_features, has_bias, device=first.weight.device)
    with torch.no_grad():
        merged.weight.copy_(second.weight @ first.weight)
        if has_bias:
            merged.bias.zero_()
            if first.bias is not None:
                merged.bias += second.weight @ first.bias
            if second.bias is not None:
                merged.bias += second.bias
    return merged
