"""
task: deterministic
check: test_an_exception_inside
title:
  en: "After an exception nothing is put back"
  ja: "例外の後で元に戻りません"
wrote:
  en: "The lines after `yield` stand there without try and finally."
  ja: "`yield` の後の行が、try と finally なしで書かれています。"
why:
  en: "An exception in the block is raised at the yield. Whatever comes after it is skipped."
  ja: "ブロックで起きた例外は yield のところで送出されます。その後の行は実行されません。"
try:
  en: "`try: … yield`, `finally:` and there the old values."
  ja: "`try:` の中で yield し、`finally:` で元の値に戻しましょう。"
read: https://docs.python.org/3/library/contextlib.html#contextlib.contextmanager
"""

from contextlib import contextmanager

import torch


@contextmanager
def deterministic():
    cudnn = torch.backends.cudnn
    flags = cudnn.deterministic, cudnn.benchmark
    mode = torch.are_deterministic_algorithms_enabled()
    warn_only = torch.is_deterministic_algorithms_warn_only_enabled()
    torch.use_deterministic_algorithms(True)
    cudnn.deterministic, cudnn.benchmark = True, False
    yield
    cudnn.deterministic, cudnn.benchmark = flags
    torch.use_deterministic_algorithms(mode, warn_only=warn_only)
