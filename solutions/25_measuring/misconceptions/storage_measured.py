r"""
task: release
check: test_what_is_still_used_stays
title:
  en: "The size of the storage is returned"
  ja: "ストレージのサイズを返しています"
wrote:
  en: "`holder[name].untyped_storage().nbytes()`."
  ja: "`holder[name].untyped_storage().nbytes()` を返しています。"
why:
  en: "It sees the memory behind a view, but not who else uses it."
  ja: "ビューの背後のメモリは見えますが、ほかに誰が使っているかはわかりません。"
try:
  en: "Ask the allocator before and after."
  ja: "前後でアロケータに尋ねましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    size = holder[name].untyped_storage().nbytes() if holder[name].is_cuda else 0
    del holder[name]
    torch.cuda.empty_cache()
    return size
