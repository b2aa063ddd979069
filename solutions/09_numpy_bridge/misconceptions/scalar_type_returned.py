r"""
task: numpy_dtype
check: test_everyday_dtypes
title:
  en: "A scalar type, not a dtype"
  ja: "データ型ではなくスカラーの型です"
wrote:
  en: "`getattr(np, name)`, which is np.float32 for \"float32\"."
  ja: "`getattr(np, name)` としています。\"float32\" なら np.float32 です。"
why:
  en: "np.float32 is the class of single numbers. np.dtype(np.float32) describes arrays: it has itemsize, kind, byte order."
  ja: "np.float32 は数 1 つを表すクラスです。配列を説明するのは np.dtype(np.float32) で、itemsize、kind、バイト順などを持ちます。"
try:
  en: "Wrap it: np.dtype(…)."
  ja: "np.dtype(…) で包みましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""  # noqa: E501

import numpy as np


def numpy_dtype(dtype):
    name = str(dtype).removeprefix("torch.")
    if not hasattr(np, name):
        raise TypeError(f"NumPy has no {name}")
    return getattr(np, name)
