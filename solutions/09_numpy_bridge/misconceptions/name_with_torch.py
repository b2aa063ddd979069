r"""
task: numpy_dtype
check: test_everyday_dtypes
title:
  en: "\"torch.float32\" is no NumPy name"
  ja: "\"torch.float32\" は NumPy の名前ではありません"
wrote:
  en: "`np.dtype(str(dtype))`."
  ja: "`np.dtype(str(dtype))` としています。"
why:
  en: "str(torch.float32) is \"torch.float32\", and NumPy knows \"float32\" only: TypeError, for every dtype."
  ja: "str(torch.float32) は \"torch.float32\" ですが、NumPy が知っているのは \"float32\" です。どのデータ型でも TypeError になります。"
try:
  en: "str(dtype).removeprefix(\"torch.\") is the name without the module."
  ja: "str(dtype).removeprefix(\"torch.\") とすると、モジュール名のない名前になります。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""  # noqa: E501

import numpy as np


def numpy_dtype(dtype):
    return np.dtype(str(dtype))
