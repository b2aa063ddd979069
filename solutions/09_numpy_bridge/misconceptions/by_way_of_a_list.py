"""
task: to_numpy
check: test_every_dtype_stays
title:
  en: "The dtype is lost in a list"
  ja: "リストにするとデータ型が失われます"
wrote:
  en: "`np.array(x.tolist())`."
  ja: "`np.array(x.tolist())` としています。"
why:
  en: "tolist() gives Python numbers, and NumPy makes float64 and int64 of those. float32 becomes twice as large, and an empty tensor loses its shape."
  ja: "tolist() は Python の数を返し、NumPy はそれを float64 や int64 にします。float32 は 2 倍の大きさになり、空のテンソルは形状を失います。"
try:
  en: "x.numpy(force=True) keeps dtype and shape."
  ja: "x.numpy(force=True) ならデータ型も形状も保たれます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""  # noqa: E501

import numpy as np


def to_numpy(x):
    return np.array(x.tolist())
