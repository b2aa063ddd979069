"""
task: shared_tensor
check: test_every_dtype_is_shared
title:
  en: "torch.Tensor converts to float32"
  ja: "torch.Tensor が float32 に変換しています"
wrote:
  en: "`torch.Tensor(array)`."
  ja: "`torch.Tensor(array)` としています。"
why:
  en: "torch.Tensor is the old constructor of the default float dtype: it shares the memory of a float32 array, and converts every other one into a copy. It takes lists, too."
  ja: "torch.Tensor は、既定の浮動小数点型を作る古いコンストラクタです。float32 の配列とはメモリを共有しますが、ほかは変換したコピーになります。リストも受け取ってしまいます。"
try:
  en: "Use torch.from_numpy(array)."
  ja: "torch.from_numpy(array) を使いましょう。"
read: https://docs.pytorch.org/docs/stable/tensors.html
"""  # noqa: E501

import torch


def shared_tensor(array):
    return torch.Tensor(array)
