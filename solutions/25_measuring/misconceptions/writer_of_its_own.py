r"""
task: log_history
check: test_a_point_for_each_number
title:
  en: "A writer of its own"
  ja: "別の writer を作っています"
wrote:
  en: "`SummaryWriter()` inside the function."
  ja: "関数の中で `SummaryWriter()` を作っています。"
why:
  en: "The points land in a new folder under runs/, and the caller's writer gets nothing."
  ja: "点は runs/ の下の新しいフォルダーに入り、呼び出し側の writer には何も届きません。"
try:
  en: "Use the writer that is given."
  ja: "渡された writer を使いましょう。"
read: https://docs.pytorch.org/docs/stable/tensorboard.html
"""

import numpy as np
from torch import Tensor
from torch.utils.tensorboard import SummaryWriter


def number(value):
    if isinstance(value, Tensor | np.number) and value.ndim == 0:
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("no number")
    return value


def log_history(writer, history, prefix=""):
    writer = SummaryWriter()
    for position, entry in enumerate(history):
        step = entry.get("epoch", position)
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
