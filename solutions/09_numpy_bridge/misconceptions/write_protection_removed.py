"""
task: independent_tensor
check: test_read_only_arrays
title:
  en: "The write protection is removed"
  ja: "書き込み禁止を解除しています"
wrote:
  en: "`array.setflags(write=True)`, and then the conversion."
  ja: "`array.setflags(write=True)` としてから変換しています。"
why:
  en: "The warning is gone, and so is the caller's protection: array is their object, and its flag stays changed."
  ja: "警告は消えますが、呼び出し側が付けた保護も消えてしまいます。array は呼び出し側のもので、フラグは変わったままです。"
try:
  en: "Work on array.copy(): it can be written to, and it is yours."
  ja: "array.copy() を使いましょう。コピーには書き込めて、元の配列は変わりません。"
read: https://numpy.org/doc/stable/reference/generated/numpy.ndarray.setflags.html
"""  # noqa: E501

import numpy as np
import torch


def independent_tensor(array, dtype=torch.float32):
    if not array.flags.writeable:
        array.setflags(write=True)
    if any(stride < 0 for stride in array.strides):
        array = np.array(array)
    return torch.from_numpy(array).to(dtype, copy=True)
