r"""
task: log_history
check: test_a_point_for_each_number
title:
  en: "All points are at one step"
  ja: "どの点にもステップがありません"
wrote:
  en: "add_scalar(tag, value) without global_step."
  ja: "global_step を渡さずに add_scalar(tag, value) としています。"
why:
  en: "TensorBoard puts all of them at step 0, one above the other."
  ja: "TensorBoard では、すべての点がステップ 0 に重なります。"
try:
  en: "`global_step=step`."
  ja: "`global_step=step` を渡しましょう。"
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
    for entry in history:
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value))
    writer.flush()
