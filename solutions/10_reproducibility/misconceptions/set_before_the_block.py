"""
task: deterministic
check: rules
title:
  en: "The flags are set before the block begins"
  ja: "ブロックが始まる前にフラグを設定しています"
wrote:
  en: "A plain function that sets the flags when it is called, and returns a context manager that puts them back."
  ja: "呼び出した時点でフラグを設定し、元に戻すコンテキストマネージャを返す、普通の関数になっています。"
why:
  en: "The flags change although no block was entered: `block = deterministic()` is enough, and if no `with` follows they stay."
  ja: "ブロックに入っていないのにフラグが変わります。`block = deterministic()` だけで変わり、`with` がなければ戻りません。"
try:
  en: "Set them inside the generator, before `yield` (or in `__enter__`)."
  ja: "ジェネレータの中の `yield` の前（クラスなら `__enter__`）で設定しましょう。"
read: https://docs.python.org/3/library/contextlib.html#contextlib.contextmanager
"""  # noqa: E501

from contextlib import contextmanager

import torch


def deterministic():
    cudnn = torch.backends.cudnn
    flags = cudnn.deterministic, cudnn.benchmark
    mode = torch.are_deterministic_algorithms_enabled()
    warn_only = torch.is_deterministic_algorithms_warn_only_enabled()
    torch.use_deterministic_algorithms(True)
    cudnn.deterministic, cudnn.benchmark = True, False

    @contextmanager
    def put_back():
        try:
            yield
        finally:
            cudnn.deterministic, cudnn.benchmark = flags
            torch.use_deterministic_algorithms(mode, warn_only=warn_only)

    return put_back()
