"""
task: independent_tensor
check: test_dimensions_stay
title:
  en: "0 dimensions become 1"
  ja: "0 次元が 1 次元になっています"
wrote:
  en: "`torch.tensor(np.ascontiguousarray(array), dtype=dtype)`."
  ja: "`torch.tensor(np.ascontiguousarray(array), dtype=dtype)` としています。"
why:
  en: "np.ascontiguousarray returns at least one dimension: np.array(2.5) comes out with shape (1,)."
  ja: "np.ascontiguousarray の結果は必ず 1 次元以上です。np.array(2.5) の形状は (1,) になります。"
try:
  en: "array.copy() has positive strides, too, and keeps the shape."
  ja: "array.copy() でもストライドは正になり、形状は変わりません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import numpy as np
import torch


def independent_tensor(array, dtype=torch.float32):
    return torch.tensor(np.ascontiguousarray(array), dtype=dtype)
