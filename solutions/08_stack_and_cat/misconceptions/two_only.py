"""
task: join_features
check: test_any_number_of_tensors
title:
  en: "Only two tensors"
  ja: "2 つのテンソルしかつないでいません"
wrote:
  en: "`torch.cat(features[:2], dim=-1)`, or a function of two arguments."
  ja: "`torch.cat(features[:2], dim=-1)` としているか、引数 2 つの関数になっています。"
why:
  en: "`*features` takes any number of arguments, as a tuple. cat takes a tuple just as well as a list."
  ja: "`*features` はいくつでも引数を受け取り、タプルにします。cat には、リストと同じようにタプルも渡せます。"
try:
  en: "Hand the whole tuple over: `torch.cat(features, dim=-1)`."
  ja: "`torch.cat(features, dim=-1)` と、タプル全体を渡しましょう。"
read: https://docs.python.org/3/tutorial/controlflow.html#arbitrary-argument-lists
"""

import torch


def join_features(*features):
    return torch.cat(features[:2], dim=-1)
