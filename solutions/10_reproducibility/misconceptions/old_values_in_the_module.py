"""
task: deterministic
check: test_nested_blocks
title:
  en: "Nested blocks share one memory"
  ja: "入れ子のブロックが 1 つの記録を共有しています"
wrote:
  en: "The old values are kept in a module-level variable."
  ja: "元の値をモジュールの変数に入れています。"
why:
  en: "The inner block overwrites what the outer one has kept, so the outer block puts back the inner flags."
  ja: "内側のブロックが外側の記録を上書きするので、外側は内側の設定に戻してしまいます。"
try:
  en: "Local variables belong to one block each."
  ja: "ローカル変数なら、ブロックごとに別になります。"
read: https://docs.python.org/3/library/contextlib.html#contextlib.contextmanager
"""

from contextlib import contextmanager

import torch

OLD = {}


@contextmanager
def deterministic():
    cudnn = torch.backends.cudnn
    OLD["flags"] = cudnn.deterministic, cudnn.benchmark
    OLD["mode"] = torch.are_deterministic_algorithms_enabled()
    OLD["warn_only"] = torch.is_deterministic_algorithms_warn_only_enabled()
    try:
        torch.use_deterministic_algorithms(True)
        cudnn.deterministic, cudnn.benchmark = True, False
        yield
    finally:
        cudnn.deterministic, cudnn.benchmark = OLD["flags"]
        torch.use_deterministic_algorithms(OLD["mode"], warn_only=OLD["warn_only"])
