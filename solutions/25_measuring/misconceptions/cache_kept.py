r"""
task: release
check: test_unused_memory_is_given_back
title:
  en: "The cache is not given back"
  ja: "キャッシュを返却していません"
wrote:
  en: "`del holder[name]`, and no empty_cache."
  ja: "`del holder[name]` だけで、empty_cache を呼んでいません。"
why:
  en: "PyTorch keeps freed memory for itself. For other programs it is not free until empty_cache is called."
  ja: "解放されたメモリは PyTorch が持ち続けます。empty_cache を呼ぶまで、ほかのプログラムは使えません。"
try:
  en: "torch.cuda.empty_cache() after the drop."
  ja: "取り除いたあとで torch.cuda.empty_cache() を呼びましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    before = torch.cuda.memory_allocated()
    del holder[name]
    return before - torch.cuda.memory_allocated()
