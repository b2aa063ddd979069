"""
task: deterministic
check: test_an_exception_inside
title:
  en: "Ctrl+C is forgotten"
  ja: "Ctrl+C の場合を忘れています"
wrote:
  en: "`except Exception:` puts the flags back and raises again."
  ja: "`except Exception:` の中でフラグを戻し、例外を送出し直しています。"
why:
  en: "KeyboardInterrupt is no Exception. Whoever stops a cell of a notebook keeps the flags."
  ja: "KeyboardInterrupt は Exception ではありません。ノートブックのセルを止めると、フラグがそのまま残ります。"
try:
  en: "`finally` runs however the block ends."
  ja: "`finally` なら、どんな終わり方でも実行されます。"
read: https://docs.python.org/3/library/exceptions.html#exception-hierarchy
"""

from contextlib import contextmanager

import torch


@contextmanager
def deterministic():
    cudnn = torch.backends.cudnn
    flags = cudnn.deterministic, cudnn.benchmark
    mode = torch.are_deterministic_algorithms_enabled()
    warn_only = torch.is_deterministic_algorithms_warn_only_enabled()

    def put_back():
        cudnn.deterministic, cudnn.benchmark = flags
        torch.use_deterministic_algorithms(mode, warn_only=warn_only)

    torch.use_deterministic_algorithms(True)
    cudnn.deterministic, cudnn.benchmark = True, False
    try:
        yield
    except Exception:
        put_back()
        raise
    put_back()
