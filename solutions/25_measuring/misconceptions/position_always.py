r"""
task: log_history
check: test_epoch_is_the_step
title:
  en: "\"epoch\" is not used"
  ja: "\"epoch\" を使っていません"
wrote:
  en: "The position is the step, always."
  ja: "いつも位置をステップにしています。"
why:
  en: "A history that begins at epoch 3 (a run that was continued) is drawn from 0."
  ja: "エポック 3 から始まる履歴（再開した学習など）も、0 から描かれてしまいます。"
try:
  en: "`entry.get(\"epoch\", position)`."
  ja: "`entry.get(\"epoch\", position)` としましょう。"
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
        step = position
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
