r"""
task: log_history
check: test_kinds_of_numbers
title:
  en: "The values are rounded"
  ja: "値を丸めています"
wrote:
  en: "`round(value, 4)`."
  ja: "`round(value, 4)` としています。"
why:
  en: "A learning rate of 1e-6 then becomes 0. TensorBoard rounds what it shows by itself."
  ja: "学習率 1e-6 が 0 になってしまいます。表示のときの丸めは TensorBoard に任せられます。"
try:
  en: "Write the value as it is."
  ja: "値はそのまま記録しましょう。"
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
                writer.add_scalar(prefix + name, round(number(value), 4), global_step=step)
    writer.flush()
