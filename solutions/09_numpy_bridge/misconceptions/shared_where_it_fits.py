"""
task: independent_tensor
check: test_memory_of_its_own
title:
  en: "Still shared where the dtype fits"
  ja: "データ型が合うと共有されたままです"
wrote:
  en: "`torch.from_numpy(array).to(dtype)`, which copies while it converts."
  ja: "変換がコピーを兼ねると考えて、`torch.from_numpy(array).to(dtype)` としています。"
why:
  en: "Where the array has the dtype already there is nothing to convert, and .to() returns the very tensor that shares the memory. With float64 arrays all goes well, with float32 arrays a later write shows."
  ja: "配列がはじめからそのデータ型なら変換は不要で、.to() はメモリを共有するテンソルをそのまま返します。float64 の配列では問題なくても、float32 の配列では後からの書き込みが見えてしまいます。"
try:
  en: "Copy first: torch.from_numpy(array.copy()).to(dtype)."
  ja: "先にコピーして、torch.from_numpy(array.copy()).to(dtype) としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""  # noqa: E501

import torch


def independent_tensor(array, dtype=torch.float32):
    return torch.from_numpy(array).to(dtype)
