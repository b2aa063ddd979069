r"""
task: log_history
check: test_flushed_and_not_closed
title:
  en: "Nothing is flushed"
  ja: "flush していません"
wrote:
  en: "The function ends after the last add_scalar."
  ja: "最後の add_scalar で関数が終わっています。"
why:
  en: "The points wait in a queue, for two minutes by default. Who looks now sees nothing, and a crash loses them."
  ja: "点は待ち行列に入ったままです（既定では 2 分）。今見ても何も表示されず、途中で落ちれば失われます。"
try:
  en: "writer.flush() at the end."
  ja: "最後に writer.flush() を呼びましょう。"
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
