"""
task: deterministic
check: test_warnings_only_before
title:
  en: "warn_only is lost"
  ja: "warn_only が失われています"
wrote:
  en: "`torch.use_deterministic_algorithms(mode)` afterwards, without warn_only."
  ja: "後で、warn_only を付けずに `torch.use_deterministic_algorithms(mode)` を呼んでいます。"
why:
  en: "warn_only is False by default: a caller who wanted warnings now gets errors."
  ja: "warn_only は既定で False です。警告だけを望んでいた呼び出し側が、エラーを受け取ることになります。"
try:
  en: "`torch.use_deterministic_algorithms(mode, warn_only=warn_only)`."
  ja: "`torch.use_deterministic_algorithms(mode, warn_only=warn_only)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.use_deterministic_algorithms.html
"""

from contextlib import contextmanager

import torch


@contextmanager
def deterministic():
    cudnn = torch.backends.cudnn
    flags = cudnn.deterministic, cudnn.benchmark
    mode = torch.are_deterministic_algorithms_enabled()
    try:
        torch.use_deterministic_algorithms(True)
        cudnn.deterministic, cudnn.benchmark = True, False
        yield
    finally:
        cudnn.deterministic, cudnn.benchmark = flags
        torch.use_deterministic_algorithms(mode)
