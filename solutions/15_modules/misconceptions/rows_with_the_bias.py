"""
task: merge_linear
check: test_merged_by_hand
title:
  en: "The bias is in the weight as well"
  ja: "重みにもバイアスが混ざっています"
wrote:
  en: "`second(first(torch.eye(n))).T` as the weight: each row has the bias in it."
  ja: "`second(first(torch.eye(n))).T` をそのまま重みにしたため、どの行にもバイアスが入っています。"
why:
  en: "The layers map e_i to column i of the weight plus the bias."
  ja: "層に e_i を通すと、「重みの i 列目 + バイアス」になります。"
try:
  en: "Subtract `second(first(zeros))`, which is the bias."
  ja: "バイアスにあたる `second(first(zeros))` を引きましょう。"
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
        merged.weight.copy_(second(first(torch.eye(first.in_features, device=first.weight.device).to(first.weight))).T)
        if has_bias:
            merged.bias.zero_()
            if first.bias is not None:
                merged.bias += second.weight @ first.bias
            if second.bias is not None:
                merged.bias += second.bias
    return merged
