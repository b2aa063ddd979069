"""
task: merge_linear
check: test_the_given_layers_stay
title:
  en: "The first layer is changed and returned"
  ja: "最初の層を書き換えて返しています"
wrote:
  en: "The new weight is written into `first`."
  ja: "新しい重みを `first` に書き込んでいます。"
why:
  en: "The layers belong to a model that is still in use."
  ja: "渡された層は、まだ使われているモデルの一部です。"
try:
  en: "Make a layer of your own."
  ja: "新しい層を作りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

from torch import nn


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the layers do not fit")
    bias = None if first.bias is None else second.weight @ first.bias
    if second.bias is not None:
        bias = second.bias if bias is None else bias + second.bias
    first.weight = nn.Parameter((second.weight @ first.weight).detach())
    first.bias = None if bias is None else nn.Parameter(bias.detach().clone())
    first.out_features = second.out_features
    return first
