"""
task: deterministic
check: test_inside_and_after
title:
  en: "The cuDNN flags are missing"
  ja: "cuDNN のフラグがありません"
wrote:
  en: "`torch.use_deterministic_algorithms(True)` alone."
  ja: "`torch.use_deterministic_algorithms(True)` だけを呼んでいます。"
why:
  en: "cudnn.benchmark is a matter of its own: with it on, cuDNN may choose another algorithm in each run."
  ja: "cudnn.benchmark は別の設定です。True のままだと、cuDNN が実行のたびに違うアルゴリズムを選ぶことがあります。"
try:
  en: "Set `cudnn.deterministic = True` and `cudnn.benchmark = False` as well."
  ja: "`cudnn.deterministic = True` と `cudnn.benchmark = False` も設定しましょう。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
"""

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
        yield
    finally:
        cudnn.deterministic, cudnn.benchmark = flags
        torch.use_deterministic_algorithms(mode, warn_only=warn_only)
