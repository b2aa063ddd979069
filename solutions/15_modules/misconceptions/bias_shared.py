"""
task: merge_linear
check: test_a_layer_of_its_own
title:
  en: "The bias belongs to two layers"
  ja: "バイアスが 2 つの層のものになっています"
wrote:
  en: "`merged.bias = second.bias` where the first layer has none."
  ja: "最初の層にバイアスがないとき、`merged.bias = second.bias` としています。"
why:
  en: "That is the same parameter: training the merged layer changes the given one."
  ja: "同じパラメータなので、まとめた層を学習すると、渡された層も変わります。"
try:
  en: "Copy the values: `merged.bias.copy_(second.bias)`."
  ja: "`merged.bias.copy_(second.bias)` で値をコピーしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copy_.html
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
                merged.bias += second.weight @ first.bias
            if second.bias is not None:
                merged.bias += second.bias
    if first.bias is None and second.bias is not None:
        merged.bias = second.bias
    return merged
