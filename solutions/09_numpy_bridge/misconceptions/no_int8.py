"""
task: numpy_dtype
check: test_integers
title:
  en: "int8 is refused"
  ja: "int8 を拒んでいます"
wrote:
  en: "A table without int8, as old notes say that a CharTensor can't become an array."
  ja: "「CharTensor は配列に変換できない」という古い説明のとおり、表に int8 を入れていません。"
why:
  en: "That was true long ago. Today torch.int8, CharTensor's dtype, becomes NumPy's int8 like every other integer."
  ja: "それは昔の話です。今では CharTensor のデータ型 torch.int8 も、ほかの整数と同じように NumPy の int8 になります。"
try:
  en: "Add it; or ask torch.empty(0, dtype=dtype).numpy().dtype, which is never out of date."
  ja: "表に加えるか、古くなることのない torch.empty(0, dtype=dtype).numpy().dtype に尋ねましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""

import numpy as np
import torch


def numpy_dtype(dtype):
    table = {
        torch.bool: "bool",
        torch.uint8: "uint8",
        torch.uint16: "uint16",
        torch.uint32: "uint32",
        torch.uint64: "uint64",
        torch.int16: "int16",
        torch.int32: "int32",
        torch.int64: "int64",
        torch.float16: "float16",
        torch.float32: "float32",
        torch.float64: "float64",
        torch.complex64: "complex64",
        torch.complex128: "complex128",
    }
    if dtype not in table:
        raise TypeError(f"NumPy has no {dtype}")
    return np.dtype(table[dtype])
