"""
task: deterministic
check: test_inside_and_after
title:
  en: "cudnn.benchmark is turned on"
  ja: "cudnn.benchmark を True にしています"
wrote:
  en: "`cudnn.benchmark = True`."
  ja: "`cudnn.benchmark = True` と書いています。"
why:
  en: "It makes cuDNN try several algorithms and take the fastest. Which one that is depends on what else the machine does."
  ja: "cuDNN はいくつかのアルゴリズムを試して最速のものを選びます。どれになるかは、そのときのマシンの状態次第です。"
try:
  en: "`cudnn.benchmark = False`."
  ja: "`cudnn.benchmark = False` としましょう。"
read: https://docs.pytorch.org/docs/stable/backends.html
"""  # noqa: E501

from contextlib import contextmanager

import torch


@contextmanager
def deterministic():
    cudnn = torch.backends.cudnn
    flags = cudnn.deterministic, cudnn.benchmark
    mode = torch.are_deterministic_algorithms_enabled()
    warn_only = torch.is_deterministic_algorithms_warn_only_enabled()
    try:
        torch.use_deterministic_algorithms(True)
        cudnn.deterministic, cudnn.benchmark = True, True
        yield
    finally:
        cudnn.deterministic, cudnn.benchmark = flags
        torch.use_deterministic_algorithms(mode, warn_only=warn_only)
