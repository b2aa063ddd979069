"""
task: independent_tensor
check: test_neither_objects_nor_text
title:
  en: "Objects are read as numbers"
  ja: "オブジェクトが数として読まれています"
wrote:
  en: "`torch.tensor(array.tolist(), dtype=dtype)`."
  ja: "`torch.tensor(array.tolist(), dtype=dtype)` としています。"
why:
  en: "The list forgets the array's dtype. An array of objects is most often the sign of a mistake (unequal rows, a None among the numbers), and as a list it passes. Empty arrays lose their shape, and it is slow."
  ja: "リストにすると、配列のデータ型は忘れられます。オブジェクトの配列は、行の長さの不一致や None の混入といった間違いの表れであることが多いのに、リストにすると通ってしまいます。空の配列の形状も失われ、処理も遅くなります。"
try:
  en: "Hand the array itself over; torch refuses objects and text."
  ja: "配列のまま渡しましょう。オブジェクトと文字列は torch が拒みます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""  # noqa: E501

import torch


def independent_tensor(array, dtype=torch.float32):
    return torch.tensor(array.tolist(), dtype=dtype)
