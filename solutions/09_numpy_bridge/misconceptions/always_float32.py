"""
task: independent_tensor
check: test_the_dtype_that_is_named
title:
  en: "The dtype argument is not used"
  ja: "引数 dtype が使われていません"
wrote:
  en: "`torch.from_numpy(array.copy()).float()`."
  ja: "`torch.from_numpy(array.copy()).float()` としています。"
why:
  en: "float32 is only the default. A caller who asks for int64 (class indices, say) gets float32 without a word."
  ja: "float32 は既定値にすぎません。クラス番号のために int64 を求めた呼び出し側に、黙って float32 を渡してしまいます。"
try:
  en: "Convert with .to(dtype)."
  ja: ".to(dtype) で変換しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch


def independent_tensor(array, dtype=torch.float32):
    return torch.from_numpy(array.copy()).float()
