r"""
task: release
check: test_the_memory_falls
title:
  en: "The peak is taken for the present memory"
  ja: "最大値を現在の値とみなしています"
wrote:
  en: "`torch.cuda.max_memory_allocated()` before, `memory_allocated()` after."
  ja: "前は `torch.cuda.max_memory_allocated()`、後は `memory_allocated()` を調べています。"
why:
  en: "The peak is the largest amount there ever was. It does not tell how much is in use now."
  ja: "最大値は、それまでにいちばん多かったときの量です。今どれだけ使っているかはわかりません。"
try:
  en: "memory_allocated() both times."
  ja: "前後とも memory_allocated() を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    before = torch.cuda.max_memory_allocated()
    del holder[name]
    torch.cuda.empty_cache()
    return before - torch.cuda.memory_allocated()
