"""
tasks: [shared_tensor, independent_tensor, to_numpy, increment_, same_memory, numpy_dtype]
idea:
  en: >-
    as_tensor behind a check of the type, NumPy's own functions for the copy and the sum, np.shares_memory on views that
    NumPy can read, and a table of dtypes.
  ja: >-
    型を調べてから as_tensor を使い、コピーと和は NumPy の関数で求めます。
    重なりは np.shares_memory、データ型は表で調べます。
"""

import numpy as np
import torch


def shared_tensor(array):
    if isinstance(array, np.ndarray):
        return torch.as_tensor(array, device="cpu")
    raise TypeError("only arrays have memory to share")


def independent_tensor(array, dtype=torch.float32):
    return torch.tensor(np.array(array, order="C"), dtype=dtype)


def to_numpy(x):
    x = x.detach().cpu().resolve_conj().resolve_neg()
    return np.array(x.to(torch.float32) if x.dtype is torch.bfloat16 else x, copy=True)


def increment_(array, amount):
    np.add(array, amount, out=array, casting="same_kind")
    return torch.as_tensor(array)


def same_memory(array, x):
    if not x.is_cpu:
        return False
    x = x.detach()
    if x.is_conj():
        x = x.conj()
    if x.is_neg():
        x = torch._neg_view(x)
    readable = {1: torch.uint8, 2: torch.int16, 4: torch.int32, 8: torch.int64}
    if not x.is_complex():
        x = x.view(readable[x.element_size()])
    return np.shares_memory(array, x.numpy())


WORDS = "bool uint8 uint16 uint32 uint64 int8 int16 int32 int64 float16 float32 float64 complex64 complex128"
TABLE = {getattr(torch, word): np.dtype(word) for word in WORDS.split()}


def numpy_dtype(dtype):
    found = TABLE.get(dtype)
    if found is None:
        raise TypeError(f"{dtype} is unknown to NumPy")
    return found
