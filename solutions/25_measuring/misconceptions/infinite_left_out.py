r"""
task: log_history
check: test_kinds_of_numbers
title:
  en: "NaN and infinity are left out"
  ja: "NaN と無限大を除いています"
wrote:
  en: "`if math.isfinite(value)` before add_scalar."
  ja: "add_scalar の前に `if math.isfinite(value)` を置いています。"
why:
  en: "A loss that became NaN then looks as if training had just stopped."
  ja: "損失が NaN になっても、学習がそこで止まっただけに見えてしまいます。"
try:
  en: "Write every number."
  ja: "すべての数を記録しましょう。"
read: https://docs.pytorch.org/docs/stable/tensorboard.html
"""

import math

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
            if name != "epoch" and math.isfinite(number(value)):
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
