"""
task: numpy_dtype
check: test_dtypes_that_numpy_lacks
title:
  en: "A KeyError instead of a TypeError"
  ja: "TypeError ではなく KeyError です"
wrote:
  en: "A dict, and `table[dtype]`."
  ja: "辞書を使い、`table[dtype]` としています。"
why:
  en: "A key that is missing is a KeyError. Callers who are ready for TypeError, which .numpy() raises too, don't catch it."
  ja: "辞書にないキーは KeyError です。.numpy() と同じ TypeError に備えている呼び出し側では、捕まえられません。"
try:
  en: "Ask `if dtype not in table` first, and raise TypeError."
  ja: "先に `if dtype not in table` を調べ、TypeError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""  # noqa: E501

import numpy as np
import torch


def numpy_dtype(dtype):
    table = {
        torch.bool: "bool",
        torch.uint8: "uint8",
        torch.uint16: "uint16",
        torch.uint32: "uint32",
        torch.uint64: "uint64",
        torch.int8: "int8",
        torch.int16: "int16",
        torch.int32: "int32",
        torch.int64: "int64",
        torch.float16: "float16",
        torch.float32: "float32",
        torch.float64: "float64",
        torch.complex64: "complex64",
        torch.complex128: "complex128",
    }
    return np.dtype(table[dtype])
