"""
task: merge_linear
check: test_what_kind_of_layer
title:
  en: "The result can't be trained"
  ja: "結果が学習できません"
wrote:
  en: "`merged.requires_grad_(False)`, or copies that are made into frozen parameters."
  ja: "`merged.requires_grad_(False)` とするなどして、結果を凍結しています。"
why:
  en: "A new nn.Linear has parameters that require grad."
  ja: "新しい nn.Linear のパラメータは requires_grad=True です。"
try:
  en: "Copy the values under torch.no_grad(), and leave requires_grad alone."
  ja: "値は torch.no_grad() の中でコピーし、requires_grad は変えないでおきましょう。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html
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
    return merged.requires_grad_(False)
