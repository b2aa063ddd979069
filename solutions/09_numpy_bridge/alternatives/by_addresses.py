"""
tasks: [shared_tensor, independent_tensor, to_numpy, increment_, same_memory, numpy_dtype]
idea:
  en: >-
    An unusual way round: DLPack, empty tensors that are filled, += on the array, the bytes of the whole
    storage seen through an array with the tensor's strides, np.dtype of a name.
  ja: >-
    少し変わった方法です。DLPack、空のテンソルへの書き込み、配列への +=、
    ストレージ全体のバイトを見る配列、名前からの np.dtype を使います。
"""

import numpy as np
import torch


def shared_tensor(array):
    if not isinstance(array, np.ndarray):
        raise TypeError("'array' must be an ndarray")
    if min(array.strides, default=0) < 0:
        raise ValueError("negative strides can't be shared")
    return torch.from_dlpack(array) if array.dtype != bool else torch.from_numpy(array)


def independent_tensor(array, dtype=torch.float32):
    if array.dtype.kind in "OUS":
        raise TypeError("objects and text are no numbers")
    tensor = torch.empty(array.shape, dtype=dtype, device="cpu")
    return tensor.copy_(torch.from_numpy(np.copy(array)))


def to_numpy(x):
    target = torch.empty(x.shape, dtype=torch.float if x.dtype == torch.bfloat16 else x.dtype, device="cpu")
    with torch.no_grad():
        target.copy_(x)
    return target.numpy()


def increment_(array, amount):
    array += amount
    return torch.from_numpy(array)


def same_memory(array, x):
    if x.device != torch.device("cpu") or 0 in x.shape:
        return False
    storage = torch.empty(0, dtype=torch.uint8).set_(x.untyped_storage()).numpy()
    size = x.element_size()
    elements = np.ndarray(
        shape=(*x.shape, size),
        dtype=np.uint8,
        buffer=storage.data,
        offset=x.storage_offset() * size,
        strides=(*(stride * size for stride in x.stride()), 1),
    )
    return np.shares_memory(elements, array)


def numpy_dtype(dtype):
    return np.dtype(repr(dtype).split(".")[1])
