"""
task: merge_linear
check: test_what_kind_of_layer
title:
  en: "Two layers are returned in a Sequential"
  ja: "2 つの層を Sequential で返しています"
wrote:
  en: "`nn.Sequential(first, second)`."
  ja: "`nn.Sequential(first, second)` を返しています。"
why:
  en: "It computes the same, but with two matrix products and the given layers themselves. The point is that one layer is enough."
  ja: "計算結果は同じですが、行列積が 2 回のままで、中身も渡された層そのものです。1 つの層で足りることを示すのが、この設問です。"
try:
  en: "Make one nn.Linear of the products."
  ja: "積を計算して、1 つの nn.Linear を作りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""  # noqa: E501

from torch import nn


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the layers do not fit")
    return nn.Sequential(first, second)
