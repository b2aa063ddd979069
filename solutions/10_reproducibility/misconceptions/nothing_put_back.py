"""
task: deterministic
check: test_inside_and_after
title:
  en: "The flags stay on"
  ja: "フラグが元に戻りません"
wrote:
  en: "The flags are set before `yield`, and nothing comes after it."
  ja: "`yield` の前でフラグを設定し、その後には何もありません。"
why:
  en: "All code after the block runs with these flags, more slowly, and some of it now raises."
  ja: "ブロックの後のコードもすべてこの設定で動きます。遅くなり、エラーになるものもあります。"
try:
  en: "Read the flags first, and put them back in `finally`."
  ja: "先にフラグを読んでおき、`finally` で元に戻しましょう。"
read: https://docs.python.org/3/library/contextlib.html#contextlib.contextmanager
"""

from contextlib import contextmanager

import torch


@contextmanager
def deterministic():
    torch.use_deterministic_algorithms(True)
    torch.backends.cudnn.deterministic = True
    torch.backends.cudnn.benchmark = False
    yield
