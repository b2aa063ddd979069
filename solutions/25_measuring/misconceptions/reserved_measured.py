r"""
task: release
check: test_unused_memory_is_given_back
title:
  en: "Reserved memory instead of allocated memory"
  ja: "割り当て中ではなく確保済みのメモリです"
wrote:
  en: "`torch.cuda.memory_reserved()` before and after."
  ja: "前後で `torch.cuda.memory_reserved()` を調べています。"
why:
  en: "Reserved memory includes the cache. What falls then is everything that was unused, whoever used it before."
  ja: "確保済みのメモリにはキャッシュも含まれます。誰が使っていたかによらず、使われていなかった分がすべて減りま\
    す。"
try:
  en: "`torch.cuda.memory_allocated()`."
  ja: "`torch.cuda.memory_allocated()` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    before = torch.cuda.memory_reserved()
    del holder[name]
    torch.cuda.empty_cache()
    return before - torch.cuda.memory_reserved()
