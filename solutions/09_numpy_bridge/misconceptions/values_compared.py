"""
task: same_memory
check: test_equal_values_are_not_enough
title:
  en: "Values are compared"
  ja: "値を比べています"
wrote:
  en: "`np.array_equal(array, x)`."
  ja: "`np.array_equal(array, x)` としています。"
why:
  en: "A copy has equal values and memory of its own; a slice has other values and shares memory."
  ja: "コピーは、値が等しくてもメモリは別です。スライスは、値の並びが違ってもメモリを共有しています。"
try:
  en: "Ask for addresses (x.data_ptr()), or np.shares_memory."
  ja: "アドレス (x.data_ptr()) を調べるか、np.shares_memory を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.data_ptr.html
"""

import numpy as np


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    return np.array_equal(array, x.detach().float().numpy())
