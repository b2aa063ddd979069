"""
task: same_memory
check: test_other_dtypes_over_the_same_bytes
title:
  en: "bfloat16 is an error"
  ja: "bfloat16 でエラーになります"
wrote:
  en: "`np.shares_memory(array, x.detach().numpy())`."
  ja: "`np.shares_memory(array, x.detach().numpy())` としています。"
why:
  en: "NumPy has no bfloat16, and .numpy() raises TypeError. But the bytes are there, and may well be the array's."
  ja: "NumPy に bfloat16 はなく、.numpy() は TypeError になります。しかしバイトは存在し、配列のものかもしれません。"
try:
  en: "Compare addresses: x.data_ptr(), x.stride() and x.element_size() work for every dtype."
  ja: "アドレスを比べましょう。x.data_ptr()・x.stride()・x.element_size() は、どのデータ型でも使えます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.data_ptr.html
"""

import numpy as np


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    return np.shares_memory(array, x.detach().numpy())
