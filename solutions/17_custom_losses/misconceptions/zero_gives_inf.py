"""
task: class_weights
check: test_a_count_below_one_is_refused
title:
  en: "A class without samples gets the weight inf"
  ja: "サンプルのないクラスの重みが inf になります"
wrote:
  en: "A division by the counts without a test for 0."
  ja: "0 かどうかを確かめずに割っています。"
why:
  en: "Tensors divide by 0 without an error. The weight inf turns the loss into NaN as soon as that class appears."
  ja: "テンソルは 0 で割ってもエラーになりません。そのクラスが現れたとたん、重み inf のせいで損失が NaN になります。"
try:
  en: "Raise ValueError when a count is below 1."
  ja: "1 未満のサンプル数があれば ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch


def class_weights(counts):
    if len(counts) == 0:
        raise ValueError("every class needs at least one sample")
    number = torch.tensor(counts, dtype=torch.float32)
    return number.sum() / (len(counts) * number)
