r"""
task: log_history
check: test_a_point_for_each_number
title:
  en: "Entries without \"epoch\" fail"
  ja: "\"epoch\" のない要素でエラーになります"
wrote:
  en: "`entry[\"epoch\"]`."
  ja: "`entry[\"epoch\"]` としています。"
why:
  en: "Not every history has epochs in it. Where there is none, the position is the step."
  ja: "どの履歴にもエポックがあるとは限りません。なければ、位置がステップです。"
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
    for entry in history:
        step = entry["epoch"]
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
