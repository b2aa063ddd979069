r"""
task: log_history
check: test_epoch_is_the_step
title:
  en: "Epoch 0 is taken for none"
  ja: "エポック 0 がないものとされています"
wrote:
  en: "`entry.get(\"epoch\") or position`."
  ja: "`entry.get(\"epoch\") or position` としています。"
why:
  en: "0 is false, so `or` goes on to the position."
  ja: "0 は偽なので、`or` の右側の position が使われます。"
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
        step = entry.get("epoch") or position
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
