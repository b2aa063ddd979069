"""
task: increment_
check: test_the_dtype_of_the_array_stays
title:
  en: "Computed in float32"
  ja: "float32 で計算しています"
wrote:
  en: "A float32 tensor for the sum, then `array[...] = tensor.numpy()`."
  ja: "和を float32 のテンソルで求め、`array[...] = tensor.numpy()` と書き戻しています。"
why:
  en: "float64 values lose their digits on the way (1e300 becomes inf), and the tensor that is returned is not the one over the array."
  ja: "float64 の値は途中で桁を失い（1e300 は inf になります）、返すテンソルも配列のメモリを使うものではありません。"
try:
  en: "Work on torch.from_numpy(array) itself; nothing has to be converted."
  ja: "torch.from_numpy(array) に直接加えましょう。変換は要りません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.from_numpy.html
"""  # noqa: E501

import torch


def increment_(array, amount):
    tensor = torch.from_numpy(array).to(torch.float32, copy=True).add_(amount)
    array[...] = tensor.numpy()
    return tensor
