r"""
task: log_history
check: test_a_point_for_each_number
title:
  en: "One tag for all names"
  ja: "すべての名前が 1 つのタグになっています"
wrote:
  en: "The prefix alone is the tag."
  ja: "prefix だけをタグにしています。"
why:
  en: "Loss and accuracy then zigzag in one curve."
  ja: "損失と正解率が 1 本の折れ線に混ざってしまいます。"
try:
  en: "`prefix + name`."
  ja: "`prefix + name` としましょう。"
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
                writer.add_scalar(prefix or "history", number(value), global_step=step)
    writer.flush()
