"""
task: shared_tensor
check: test_every_dtype_is_shared
title:
  en: "Shared for float32 only"
  ja: "共有されるのは float32 だけです"
wrote:
  en: "`torch.from_numpy(array).float()`."
  ja: "`torch.from_numpy(array).float()` としています。"
why:
  en: "A conversion needs new memory. Only for float32, where there is nothing to convert, does .float() return the shared tensor itself. And an array of integers stays integers here."
  ja: "型の変換には新しいメモリが必要です。変換の要らない float32 のときだけ、.float() は共有しているテンソルをそのまま返します。また、この設問では整数の配列は整数のままです。"
try:
  en: "Leave the dtype as it is."
  ja: "データ型を変えずに返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""  # noqa: E501

import torch


def shared_tensor(array):
    return torch.from_numpy(array).float()
