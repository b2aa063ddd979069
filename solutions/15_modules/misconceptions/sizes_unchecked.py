"""
task: merge_linear
check: test_layers_that_do_not_fit
title:
  en: "The sizes are left to torch"
  ja: "大きさの確認を torch に任せています"
wrote:
  en: "No check; the product of the matrices fails."
  ja: "何も確かめず、行列積のところでエラーになります。"
why:
  en: "torch raises RuntimeError there; the task asks for a ValueError that names the layers."
  ja: "そのとき torch が出すのは RuntimeError です。設問が求めているのは ValueError です。"
try:
  en: "Compare first.out_features with second.in_features."
  ja: "first.out_features と second.in_features を比べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

import torch
from torch import nn


def merge_linear(first, second):
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
    return merged
