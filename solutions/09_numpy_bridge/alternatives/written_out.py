"""
tasks: [shared_tensor, independent_tensor, to_numpy, increment_, same_memory, numpy_dtype]
idea:
  en: >-
    Written out: a slice assignment for the sum, byte addresses walked by hand, match for the dtypes.
  ja: 一つずつ書き下します。和はスライスへの代入で、アドレスは手で計算し、データ型は match で分けます。
"""

import numpy as np
import torch


def shared_tensor(array):
    return torch.from_numpy(array)


def independent_tensor(array, dtype=torch.float32):
    return torch.from_numpy(np.array(array)).clone().to(dtype=dtype)


def to_numpy(x):
    with torch.no_grad():
        x = x.clone().to("cpu")
        if x.dtype == torch.bfloat16:
            x = x.type(torch.float32)
        return x.detach().resolve_conj().resolve_neg().numpy().copy(order="C")


def increment_(array, amount):
    tensor = torch.from_numpy(array)
    tensor[...] = torch.add(tensor, amount, out=torch.empty_like(tensor))
    return tensor


def _walk(start, shape, strides, size):
    low = high = start
    for count, stride in zip(shape, strides, strict=True):
        if count == 0:
            return range(0)
        low += min(0, (count - 1) * stride)
        high += max(0, (count - 1) * stride)
    return range(low, high + size)


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    size = x.element_size()
    mine = _walk(x.data_ptr(), x.shape, [stride * size for stride in x.stride()], size)
    theirs = _walk(array.__array_interface__["data"][0], array.shape, array.strides, array.itemsize)
    return len(range(max(mine.start, theirs.start), min(mine.stop, theirs.stop))) > 0


def numpy_dtype(dtype):
    match str(dtype):
        case "torch.bfloat16":
            raise TypeError("no bfloat16")
        case name if "float8" in name:
            raise TypeError("no float8")
        case name:
            return np.ones(1, dtype=name.partition(".")[2]).dtype
