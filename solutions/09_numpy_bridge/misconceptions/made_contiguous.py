"""
task: shared_tensor
check: test_parts_of_an_array
title:
  en: "A contiguous copy of a part"
  ja: "一部だけを渡すとコピーになっています"
wrote:
  en: "`torch.from_numpy(np.ascontiguousarray(array))`."
  ja: "`torch.from_numpy(np.ascontiguousarray(array))` としています。"
why:
  en: "array[::2] and array.T are not contiguous, so ascontiguousarray copies them. Tensors have strides like arrays and need no contiguous memory."
  ja: "array[::2] や array.T は連続でないため、ascontiguousarray はコピーを作ります。テンソルにも配列と同じストライドがあり、連続なメモリは必要ありません。"
try:
  en: "Give the array to torch.from_numpy as it is."
  ja: "配列をそのまま torch.from_numpy に渡しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.from_numpy.html
"""  # noqa: E501

import numpy as np
import torch


def shared_tensor(array):
    if not isinstance(array, np.ndarray):
        raise TypeError("'array' must be an ndarray")
    return torch.from_numpy(np.ascontiguousarray(array))
