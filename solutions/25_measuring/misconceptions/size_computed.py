r"""
task: release
check: test_what_is_still_used_stays
title:
  en: "The size is computed from the tensor"
  ja: "テンソルからサイズを計算しています"
wrote:
  en: "`tensor.numel() * tensor.element_size()`."
  ja: "`tensor.numel() * tensor.element_size()` を返しています。"
why:
  en: "Another reference or a view may keep the memory; a view may be small before a large memory; and the
    allocator rounds up."
  ja: "ほかの参照やビューがメモリを使い続けているかもしれません。小さなビューの背後に大きなメモリがあることも、\
    アロケータが切り上げることもあります。"
try:
  en: "Ask the allocator before and after."
  ja: "前後でアロケータに尋ねましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    tensor = holder[name]
    size = tensor.numel() * tensor.element_size()
    del holder[name], tensor
    torch.cuda.empty_cache()
    return size if torch.cuda.is_available() else 0
