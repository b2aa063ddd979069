r"""
task: log_history
check: test_a_point_for_each_number
title:
  en: "The steps begin at 1"
  ja: "ステップが 1 から始まっています"
wrote:
  en: "`enumerate(history, 1)`, or position + 1."
  ja: "`enumerate(history, 1)` や position + 1 としています。"
why:
  en: "The step is the position, and positions begin at 0."
  ja: "ステップは位置で、位置は 0 から数えます。"
try:
  en: "`enumerate(history)`."
  ja: "`enumerate(history)` としましょう。"
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
    for position, entry in enumerate(history, 1):
        step = entry.get("epoch", position)
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
