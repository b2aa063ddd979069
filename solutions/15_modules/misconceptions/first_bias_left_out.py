"""
task: merge_linear
check: test_merged_by_hand
title:
  en: "The bias of the first layer is lost"
  ja: "最初の層のバイアスが失われています"
wrote:
  en: "The result has second.bias as its bias."
  ja: "結果のバイアスを second.bias にしています。"
why:
  en: "b1 passes through the second layer, too: W2 (W1 x + b1) + b2 has the rest W2 b1 + b2."
  ja: "b1 も 2 つ目の層を通ります。W2 (W1 x + b1) + b2 を展開すると、残りは W2 b1 + b2 です。"
try:
  en: "`second.weight @ first.bias + second.bias`"
  ja: "`second.weight @ first.bias + second.bias` としましょう。"
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
            if second.bias is not None:
                merged.bias += second.bias
    return merged
