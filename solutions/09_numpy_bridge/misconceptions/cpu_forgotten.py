"""
task: to_numpy
check: test_the_tensor_as_an_array
devices: [simulated, cuda, mps]
title:
  en: "Only tensors on the CPU"
  ja: "CPU のテンソルしか変換できません"
wrote:
  en: "`x.detach().numpy().copy()`, without the way to the CPU."
  ja: "CPU へ移さずに `x.detach().numpy().copy()` としています。"
why:
  en: "An array lives in the memory of the host. A tensor on an accelerator has to be copied there first, and .numpy() does not do it by itself: TypeError."
  ja: "配列はホストのメモリにあります。アクセラレータ上のテンソルは先にそこへコピーする必要がありますが、.numpy() は自動ではコピーせず、TypeError になります。"
try:
  en: "Call .cpu() before .numpy(), or use numpy(force=True)."
  ja: ".numpy() の前に .cpu() を呼ぶか、numpy(force=True) を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""  # noqa: E501

import torch


def to_numpy(x):
    x = x.detach().resolve_conj().resolve_neg()
    return (x.float() if x.dtype == torch.bfloat16 else x).numpy().copy()
