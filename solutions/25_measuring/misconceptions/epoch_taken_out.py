r"""
task: log_history
check: rules
title:
  en: "\"epoch\" is taken out of the caller's history"
  ja: "呼び出し側の履歴から \"epoch\" を取り除いています"
wrote:
  en: "`step = entry.pop(\"epoch\", position)`."
  ja: "`step = entry.pop(\"epoch\", position)` としています。"
why:
  en: "pop changes the entry. The second call for the same history finds no epochs."
  ja: "pop は要素を書き換えます。同じ履歴をもう一度渡すと、エポックがなくなっています。"
try:
  en: "Read with get, and skip the name in the loop."
  ja: "get で読み、ループの中でその名前を飛ばしましょう。"
read: https://docs.python.org/3/library/stdtypes.html#dict.get
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
        step = entry.pop("epoch", position)
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
