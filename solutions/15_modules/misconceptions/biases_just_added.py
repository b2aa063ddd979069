"""
task: merge_linear
check: test_merged_by_hand
title:
  en: "The first bias does not pass the second layer"
  ja: "最初のバイアスが 2 つ目の層を通っていません"
wrote:
  en: "`first.bias.sum() + second.bias`, without second.weight."
  ja: "second.weight を掛けずに `first.bias.sum() + second.bias` としています。"
why:
  en: "b1 has one number for each hidden unit; second.weight says what becomes of them."
  ja: "b1 には隠れ層のユニットごとに 1 つの数があり、それがどう使われるかを決めるのが second.weight です。"
try:
  en: "`second.weight @ first.bias`"
  ja: "`second.weight @ first.bias` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

import torch
from torch import nn


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the layers do not fit")
    has_bias = first.bias is not None or second.bias is not None
    merged = nn.Linear(
        first.in_features, second.out_features, has_bias, device=first.weight.device, dtype=first.weight.dtype
    )
    with torch.no_grad():
        merged.weight.copy_(second.weight @ first.weight)
        if has_bias:
            merged.bias.zero_()
            if first.bias is not None:
                merged.bias += first.bias.sum()
            if second.bias is not None:
                merged.bias += second.bias
    return merged
