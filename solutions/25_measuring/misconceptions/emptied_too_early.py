r"""
task: release
check: test_unused_memory_is_given_back
title:
  en: "The cache is emptied before the tensor is dropped"
  ja: "取り除く前にキャッシュを返却しています"
wrote:
  en: "`torch.cuda.empty_cache()` first, then `del holder[name]`."
  ja: "先に `torch.cuda.empty_cache()`、そのあとで `del holder[name]` としています。"
why:
  en: "The tensor's memory goes into the cache afterwards and stays there."
  ja: "テンソルのメモリはそのあとでキャッシュに入り、残ったままになります。"
try:
  en: "Drop first."
  ja: "先に取り除きましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    torch.cuda.empty_cache()
    before = torch.cuda.memory_allocated()
    del holder[name]
    return before - torch.cuda.memory_allocated()
