"""
task: independent_tensor
check: test_the_dtype_that_is_named
title:
  en: "Everything goes through float32"
  ja: "すべて float32 を経由しています"
wrote:
  en: "`torch.Tensor(array.copy()).to(dtype)`."
  ja: "`torch.Tensor(array.copy()).to(dtype)` としています。"
why:
  en: "torch.Tensor makes float32 of whatever it gets. What float32 can't hold, 2**24 + 1 or 1e300, is lost before .to() can keep it."
  ja: "torch.Tensor は何でも float32 にします。2**24 + 1 や 1e300 のように float32 で表せないものは、.to() より前に失われます。"
try:
  en: "Keep the array's dtype until the one conversion: torch.from_numpy(array.copy()).to(dtype)."
  ja: "変換は 1 回だけにします。torch.from_numpy(array.copy()).to(dtype) としましょう。"
read: https://docs.pytorch.org/docs/stable/tensors.html
"""  # noqa: E501

import torch


def independent_tensor(array, dtype=torch.float32):
    return torch.Tensor(array.copy()).to(dtype)
