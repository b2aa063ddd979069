"""
task: merge_linear
check: test_merged_by_hand
devices: [simulated, cuda, mps]
title:
  en: "The result is on the CPU"
  ja: "結果が CPU にあります"
wrote:
  en: "`nn.Linear(…)` without device, into which the values are copied."
  ja: "device を指定せずに nn.Linear を作り、値をコピーしています。"
why:
  en: "copy_ copies between devices without a word, and the new layer stays where it was made."
  ja: "copy_ はデバイスをまたいでも黙ってコピーします。新しい層は、作られた場所に残ります。"
try:
  en: "`nn.Linear(…, device=first.weight.device)`"
  ja: "`nn.Linear(…, device=first.weight.device)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

import torch
from torch import nn


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the layers do not fit")
    has_bias = first.bias is not None or second.bias is not None
    merged = nn.Linear(first.in_features, second.out_features, has_bias, dtype=first.weight.dtype)
    with torch.no_grad():
        merged.weight.copy_(second.weight @ first.weight)
        if has_bias:
            merged.bias.zero_()
            if first.bias is not None:
                merged.bias += second.weight @ first.bias
            if second.bias is not None:
                merged.bias += second.bias
    return merged
