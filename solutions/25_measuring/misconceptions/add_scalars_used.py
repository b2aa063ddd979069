r"""
task: log_history
check: test_flushed_and_not_closed
title:
  en: "add_scalars instead of add_scalar"
  ja: "add_scalar ではなく add_scalars です"
wrote:
  en: "`writer.add_scalars(prefix, numbers, step)` once for each entry."
  ja: "要素ごとに `writer.add_scalars(prefix, numbers, step)` を呼んでいます。"
why:
  en: "add_scalars makes a run of its own, with a folder and a file, for each name, and other tags."
  ja: "add_scalars は名前ごとに別の記録（フォルダーとファイル）を作り、タグも変わります。"
try:
  en: "add_scalar once for each number."
  ja: "数ごとに add_scalar を呼びましょう。"
read: https://docs.pytorch.org/docs/stable/tensorboard.html
"""

import numpy as np
from torch import Tensor


def number(value):
    if isinstance(value, Tensor | np.number) and value.ndim == 0:
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("no number")
    return value


def log_history(writer, history, prefix=""):
    for position, entry in enumerate(history):
        step = entry.get("epoch", position)
        numbers = {name: number(value) for name, value in entry.items() if name != "epoch"}
        writer.add_scalars(prefix or "history", numbers, step)
    writer.flush()
