r"""
task: log_history
check: test_epoch_is_the_step
title:
  en: "\"epoch\" is written as a number"
  ja: "\"epoch\" も数として記録しています"
wrote:
  en: "All names of an entry are written."
  ja: "要素のすべての名前を記録しています。"
why:
  en: "A curve of the epoch over the epoch is a straight line."
  ja: "エポックに対するエポックのグラフは、ただの直線です。"
try:
  en: "Leave \"epoch\" out."
  ja: "\"epoch\" は除きましょう。"
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
            writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
