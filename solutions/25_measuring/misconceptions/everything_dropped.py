r"""
task: release
check: test_the_memory_falls
title:
  en: "All tensors are dropped"
  ja: "すべてのテンソルを取り除いています"
wrote:
  en: "`holder.clear()`."
  ja: "`holder.clear()` としています。"
why:
  en: "The other tensors are still needed."
  ja: "ほかのテンソルはまだ必要です。"
try:
  en: "Drop the one name."
  ja: "その名前だけを取り除きましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    before = torch.cuda.memory_allocated()
    del holder[name]
    holder.clear()
    torch.cuda.empty_cache()
    return before - torch.cuda.memory_allocated()
