"""
task: merge_linear
check: test_what_kind_of_layer
title:
  en: "The weights hang on a graph"
  ja: "重みが計算グラフにつながっています"
wrote:
  en: "`del merged.weight`, and then `merged.weight = second.weight @ first.weight`: a result, no parameter."
  ja: "`del merged.weight` の後で `merged.weight = second.weight @ first.weight` とし、Parameter ではなく計算結果を入れています。"
why:
  en: "It works forward, but parameters() does not contain it, and backward() goes on into the given layers."
  ja: "順方向には動きますが、parameters() には入らず、backward() が渡された層まで進んでしまいます。"
try:
  en: "Copy the values under torch.no_grad(): `merged.weight.copy_(…)`."
  ja: "torch.no_grad() の中で `merged.weight.copy_(…)` として、値をコピーしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html
"""  # noqa: E501

from torch import nn


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the layers do not fit")
    has_bias = first.bias is not None or second.bias is not None
    merged = nn.Linear(first.in_features, second.out_features, has_bias)
    del merged.weight
    merged.weight = second.weight @ first.weight
    if has_bias:
        bias = 0 if first.bias is None else second.weight @ first.bias
        del merged.bias
        merged.bias = bias if second.bias is None else bias + second.bias
    return merged
