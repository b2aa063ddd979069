"""
task: same_memory
check: test_slices
title:
  en: "Elements are counted as bytes"
  ja: "要素数をバイト数として数えています"
wrote:
  en: "The end of x as `x.data_ptr() + number of elements`."
  ja: "x の終わりを `x.data_ptr() + 要素の数` としています。"
why:
  en: "Addresses count bytes, strides of a tensor count elements. A float64 takes 8 bytes, so all but the beginning of x is overlooked."
  ja: "アドレスはバイト単位、テンソルのストライドは要素単位です。float64 は 1 個で 8 バイトあるので、x の先頭のあたりしか見ていないことになります。"
try:
  en: "Multiply by x.element_size()."
  ja: "x.element_size() を掛けましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.element_size.html
"""  # noqa: E501

import numpy as np


def same_memory(array, x):
    if x.device.type != "cpu" or x.numel() == 0 or array.size == 0:
        return False
    low, high = np.lib.array_utils.byte_bounds(array)
    length = sum((size - 1) * stride for size, stride in zip(x.shape, x.stride(), strict=True)) + 1
    return low < x.data_ptr() + length and x.data_ptr() < high
