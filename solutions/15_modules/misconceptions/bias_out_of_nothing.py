"""
task: merge_linear
check: test_without_any_bias
title:
  en: "A bias where neither layer has one"
  ja: "どちらの層にもないバイアスができています"
wrote:
  en: "`nn.Linear(…)` without bias=…; the bias is filled with zeros."
  ja: "bias=… を指定せずに `nn.Linear(…)` を作り、バイアスに 0 を入れています。"
why:
  en: "The values are right at first, but the bias is a parameter that training will move."
  ja: "最初の値は正しくても、そのバイアスは学習で動くパラメータです。"
try:
  en: "`nn.Linear(…, bias=first.bias is not None or second.bias is not None)`"
  ja: "`nn.Linear(…, bias=first.bias is not None or second.bias is not None)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

import torch
from torch import nn


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the layers do not fit")
    has_bias = True
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
