"""
task: merge_linear
check: test_what_kind_of_layer
title:
  en: "in_features is that of the second layer"
  ja: "in_features が 2 つ目の層のままです"
wrote:
  en: "`copy.deepcopy(second)`, whose weight is replaced."
  ja: "`copy.deepcopy(second)` の weight を入れ替えています。"
why:
  en: "in_features is a number that the constructor notes; it does not follow the weight. print shows the wrong size."
  ja: "in_features はコンストラクタが書き留めた数で、weight を替えても変わりません。print には間違った大きさが表示されます。"
try:
  en: "Make a new nn.Linear(first.in_features, second.out_features, …)."
  ja: "新しく nn.Linear(first.in_features, second.out_features, …) を作りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""  # noqa: E501

import copy

import torch
from torch import nn


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the layers do not fit")
    merged = copy.deepcopy(second)
    with torch.no_grad():
        merged.weight = nn.Parameter(second.weight @ first.weight)
        if first.bias is not None:
            shift = second.weight @ first.bias
            merged.bias = nn.Parameter(shift if second.bias is None else shift + second.bias)
    return merged
