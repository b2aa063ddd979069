r"""
task: release
check: test_without_cuda_it_is_0
devices: [cpu, simulated]
title:
  en: "CUDA is taken for granted"
  ja: "CUDA があるものと決めています"
wrote:
  en: "`torch.cuda.synchronize()` or another call that needs a GPU."
  ja: "`torch.cuda.synchronize()` など、GPU が必要な関数を呼んでいます。"
why:
  en: "On a machine without CUDA it raises. memory_allocated and empty_cache do not, and need no synchronising."
  ja: "CUDA のないマシンでは例外になります。memory_allocated と empty_cache は例外にならず、同期も必要ありません\
    。"
try:
  en: "Leave it out, or ask torch.cuda.is_available() first."
  ja: "取り除くか、先に torch.cuda.is_available() を調べましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management
"""

import torch


def release(holder, name):
    torch.cuda.synchronize()
    before = torch.cuda.memory_allocated()
    del holder[name]
    torch.cuda.empty_cache()
    return before - torch.cuda.memory_allocated()
