"""
task: numpy_dtype
check: test_dtypes_that_numpy_lacks
title:
  en: "bfloat16 is no float16"
  ja: "bfloat16 は float16 ではありません"
wrote:
  en: "float16 for bfloat16, since both have 16 bits."
  ja: "どちらも 16 ビットなので、bfloat16 に float16 を返しています。"
why:
  en: "The 16 bits are divided differently, and a bfloat16 tensor can't be converted at all: .numpy() raises TypeError."
  ja: "16 ビットの割り当てが違い、そもそも bfloat16 のテンソルは変換できません。.numpy() は TypeError になります。"
try:
  en: "Raise TypeError for what NumPy does not have."
  ja: "NumPy にないものには TypeError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import numpy as np
import torch


def numpy_dtype(dtype):
    if dtype == torch.bfloat16:
        return np.dtype("float16")
    return torch.empty(0, dtype=dtype).numpy().dtype
