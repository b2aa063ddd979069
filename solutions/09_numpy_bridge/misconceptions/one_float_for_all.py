"""
task: numpy_dtype
check: test_everyday_dtypes
title:
  en: "One float for all"
  ja: "浮動小数点型が 1 つしかありません"
wrote:
  en: "float32 for every floating-point dtype."
  ja: "浮動小数点型なら、どれも float32 を返しています。"
why:
  en: "A float64 tensor gives a float64 array, a float16 tensor a float16 array: .numpy() never converts."
  ja: "float64 のテンソルは float64 の配列に、float16 のテンソルは float16 の配列になります。.numpy() は変換をしません。"
try:
  en: "Let torch.empty(0, dtype=dtype).numpy().dtype answer."
  ja: "torch.empty(0, dtype=dtype).numpy().dtype に答えさせましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""  # noqa: E501

import numpy as np
import torch


def numpy_dtype(dtype):
    if dtype.is_floating_point:
        return np.dtype("float32")
    return torch.empty(0, dtype=dtype).numpy().dtype
