r"""
task: release
check: test_the_memory_falls
title:
  en: "A variable still refers to the tensor"
  ja: "変数がまだテンソルを参照しています"
wrote:
  en: "`tensor = holder.pop(name)`, and `tensor` is there to the end of the function."
  ja: "`tensor = holder.pop(name)` とし、関数の終わりまで `tensor` が残っています。"
why:
  en: "Memory is freed when the last reference is gone. The local variable is one."
  ja: "メモリが解放されるのは、最後の参照がなくなったときです。ローカル変数も参照の 1 つです。"
try:
  en: "`del holder[name]`, or pop without keeping the result."
  ja: "`del holder[name]` とするか、pop の結果を変数に入れないようにしましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    before = torch.cuda.memory_allocated()
    tensor = holder.pop(name)
    torch.cuda.empty_cache()
    freed = before - torch.cuda.memory_allocated()
    del tensor
    return freed
