"""
task: deterministic
check: test_inside_and_after
title:
  en: "cuDNN is turned off"
  ja: "cuDNN を無効にしています"
wrote:
  en: "`with torch.backends.cudnn.flags(deterministic=True, benchmark=False):`."
  ja: "`with torch.backends.cudnn.flags(deterministic=True, benchmark=False):` と書いています。"
why:
  en: "This context manager has enabled=False by default, so convolutions run without cuDNN, much more slowly."
  ja: "このコンテキストマネージャの enabled は既定で False です。畳み込みが cuDNN なしで実行され、ずっと遅くなります。"
try:
  en: "Pass `enabled=torch.backends.cudnn.enabled`, or set the two flags yourself."
  ja: "`enabled=torch.backends.cudnn.enabled` を渡すか、2 つのフラグを自分で設定しましょう。"
read: https://docs.pytorch.org/docs/stable/backends.html
"""

from contextlib import contextmanager

import torch


@contextmanager
def deterministic():
    mode = torch.are_deterministic_algorithms_enabled()
    warn_only = torch.is_deterministic_algorithms_warn_only_enabled()
    try:
        torch.use_deterministic_algorithms(True)
        with torch.backends.cudnn.flags(deterministic=True, benchmark=False):
            yield
    finally:
        torch.use_deterministic_algorithms(mode, warn_only=warn_only)
