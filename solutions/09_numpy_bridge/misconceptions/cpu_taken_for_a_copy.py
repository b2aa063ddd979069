"""
task: to_numpy
check: test_array_and_tensor_are_independent
title:
  en: ".cpu() copies nothing on the CPU"
  ja: "CPU の上では .cpu() はコピーしません"
wrote:
  en: "`x.detach().cpu()`, the lazy views resolved, and `.numpy()`."
  ja: "`x.detach().cpu()` の遅延を解消し、`.numpy()` を使っています。"
why:
  en: "For a tensor that is on the CPU already, .cpu() returns the same tensor, and .numpy() shares its memory: who writes to the array changes x. On a GPU the same line gives a copy."
  ja: "すでに CPU にあるテンソルでは、.cpu() は同じテンソルを返し、.numpy() はそのメモリを共有します。配列に書き込むと x も変わります。GPU のテンソルなら、同じ行でもコピーになります。"
try:
  en: "Add .copy() at the end."
  ja: "最後に .copy() を付けましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""  # noqa: E501

import torch


def to_numpy(x):
    x = x.detach().cpu().resolve_conj().resolve_neg()
    return (x.float() if x.dtype == torch.bfloat16 else x).numpy()
