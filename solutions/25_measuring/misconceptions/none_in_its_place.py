r"""
task: release
check: test_the_tensor_is_dropped
title:
  en: "None in the tensor's place"
  ja: "テンソルの代わりに None を入れています"
wrote:
  en: "`holder[name] = None`."
  ja: "`holder[name] = None` としています。"
why:
  en: "The memory is free, but the name is still in the dict, with a value that is no tensor."
  ja: "メモリは解放されますが、辞書には名前が残り、その値はテンソルではありません。"
try:
  en: "`del holder[name]`."
  ja: "`del holder[name]` としましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    before = torch.cuda.memory_allocated()
    if name not in holder:
        raise KeyError(name)
    holder[name] = None
    torch.cuda.empty_cache()
    return before - torch.cuda.memory_allocated()
