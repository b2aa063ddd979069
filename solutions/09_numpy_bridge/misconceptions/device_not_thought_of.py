r"""
task: same_memory
check: test_tensors_elsewhere
title:
  en: "Other devices are an error"
  ja: "ほかのデバイスでエラーになります"
wrote:
  en: "`np.shares_memory(array, x.detach().numpy())`, without a look at x.device."
  ja: "x.device を見ずに `np.shares_memory(array, x.detach().numpy())` としています。"
why:
  en: "An array lies in the host's memory and a tensor elsewhere can't overlap with it. .numpy() raises TypeError instead of saying so."
  ja: "配列はホストのメモリにあるので、別の場所にあるテンソルとは重なりません。しかし .numpy() は、答える代わりに TypeError を送出します。"
try:
  en: "Return False where x.device.type != \"cpu\"."
  ja: "x.device.type != \"cpu\" なら False を返しましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""  # noqa: E501

import numpy as np


def same_memory(array, x):
    return np.shares_memory(array, x.detach().numpy())
