r"""
task: log_history
check: test_flushed_and_not_closed
title:
  en: "The writer is closed"
  ja: "writer を閉じています"
wrote:
  en: "`writer.close()` in the end, or `with writer:`."
  ja: "最後に `writer.close()` を呼ぶか、`with writer:` を使っています。"
why:
  en: "The caller may want to write more: the next epoch, a picture, the next history."
  ja: "呼び出し側は、次のエポックや画像など、まだ記録を続けるかもしれません。"
try:
  en: "flush() brings everything to the file and leaves the writer open."
  ja: "flush() なら、すべてをファイルに書き出し、writer は開いたままです。"
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
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
    writer.close()
