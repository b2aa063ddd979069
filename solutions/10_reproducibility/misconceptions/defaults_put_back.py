"""
task: deterministic
check: test_all_on_before
title:
  en: "The defaults are put back instead of what was there"
  ja: "元の値ではなく既定値に戻しています"
wrote:
  en: "Afterwards `use_deterministic_algorithms(False)` and `deterministic = False`."
  ja: "ブロックの後で `use_deterministic_algorithms(False)` と `deterministic = False` を実行しています。"
why:
  en: "A caller who had them on loses them by using your block, without a word."
  ja: "前から True にしていた呼び出し側では、ブロックを使っただけで、黙って False になってしまいます。"
try:
  en: "Keep the old values and put those back."
  ja: "元の値を取っておき、その値に戻しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.use_deterministic_algorithms.html
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
        cudnn.deterministic, cudnn.benchmark = True, False
        yield
    finally:
        cudnn.deterministic, cudnn.benchmark = False, flags[1]
        torch.use_deterministic_algorithms(False, warn_only=mode and warn_only)
