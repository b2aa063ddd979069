"""
task: stack_by_cat
check: test_mixed_dtypes
title:
  en: "The first tensor decides on the dtype"
  ja: "最初のテンソルがデータ型を決めています"
wrote:
  en: "Every tensor is converted with `.to(tensors[0].dtype)`: int64 first, and 0.5 becomes 0."
  ja: "すべてを `.to(tensors[0].dtype)` で変換しています。最初が int64 なら 0.5 が 0 になります。"
why:
  en: >-
    torch promotes to a dtype that holds both: int64 with float32 is float32, float32 with float64 is float64.
    Nothing is cut off.
  ja: "torch は両方を表せるデータ型に変換します。int64 と float32 なら float32、float32 と float64 なら float64 で、小数部分が切り捨てられることはありません。"
try:
  en: "Hand the tensors to cat as they are."
  ja: "テンソルをそのまま cat に渡しましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html#type-promotion-doc
"""  # noqa: E501

import torch


def stack_by_cat(tensors, dim=0):
    return torch.cat([tensor.unsqueeze(dim).to(tensors[0].dtype) for tensor in tensors], dim)
