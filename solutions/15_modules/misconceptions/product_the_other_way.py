"""
task: merge_linear
check: test_merged_by_hand
title:
  en: "The product is the other way round"
  ja: "積の順が逆です"
wrote:
  en: "`first.weight @ second.weight`."
  ja: "`first.weight @ second.weight` と書いています。"
why:
  en: "second(first(x)) is W2 (W1 x): what is applied first stands on the right. The shapes (3, 2) and (2, 3) fit both ways, so torch may not complain."
  ja: "second(first(x)) は W2 (W1 x) です。先に適用するものが右に来ます。(3, 2) と (2, 3) のような形状ではどちらの順でも積ができ、エラーになるとは限りません。"
try:
  en: "`second.weight @ first.weight`"
  ja: "`second.weight @ first.weight` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.matmul.html
"""  # noqa: E501

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
        merged.weight.copy_(first.weight @ second.weight)
        if has_bias:
            merged.bias.zero_()
            if first.bias is not None:
                merged.bias += second.weight @ first.bias
            if second.bias is not None:
                merged.bias += second.bias
    return merged
