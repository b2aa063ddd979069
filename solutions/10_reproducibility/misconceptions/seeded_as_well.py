"""
task: deterministic
check: test_no_generator_moves
title:
  en: "The block seeds torch as well"
  ja: "シードまで設定しています"
wrote:
  en: "`torch.manual_seed(0)` beside the flags."
  ja: "フラグと一緒に `torch.manual_seed(0)` を呼んでいます。"
why:
  en: "Deterministic algorithms and seeds are two things. Whoever enters this block a second time gets the numbers of the first time, and the caller's stream is lost."
  ja: "決定的なアルゴリズムとシードは別のものです。2 回目にこのブロックに入ると 1 回目と同じ乱数が出てしまい、呼び出し側の乱数の流れも失われます。"
try:
  en: "Set the flags only; seed once, at the start of the program."
  ja: "ここではフラグだけを設定し、シードはプログラムの最初に 1 回だけ設定しましょう。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
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
        torch.manual_seed(0)
        torch.use_deterministic_algorithms(True)
        cudnn.deterministic, cudnn.benchmark = True, False
        yield
    finally:
        cudnn.deterministic, cudnn.benchmark = flags
        torch.use_deterministic_algorithms(mode, warn_only=warn_only)
