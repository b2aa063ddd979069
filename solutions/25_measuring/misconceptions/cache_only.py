r"""
task: release
check: test_the_tensor_is_dropped
title:
  en: "The tensor is not dropped"
  ja: "テンソルを取り除いていません"
wrote:
  en: "Only `torch.cuda.empty_cache()`."
  ja: "`torch.cuda.empty_cache()` を呼んだだけです。"
why:
  en: "empty_cache gives back memory that no tensor uses. A tensor in the dict is in use."
  ja: "empty_cache が返却するのは、どのテンソルも使っていないメモリです。辞書にあるテンソルは使用中です。"
try:
  en: "`del holder[name]` first."
  ja: "先に `del holder[name]` としましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    if name not in holder:
        raise KeyError(name)
    before = torch.cuda.memory_allocated()
    torch.cuda.empty_cache()
    return before - torch.cuda.memory_allocated()
