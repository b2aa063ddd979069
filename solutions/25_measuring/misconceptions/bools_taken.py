r"""
task: log_history
check: test_refuses_what_is_not_one_number
title:
  en: "True is taken for 1"
  ja: "True を 1 とみなしています"
wrote:
  en: "`isinstance(value, (int, float))`, and nothing about bool."
  ja: "`isinstance(value, (int, float))` だけで、bool を調べていません。"
why:
  en: "bool is a subclass of int: True passes as 1."
  ja: "bool は int のサブクラスなので、True が 1 として通ってしまいます。"
try:
  en: "Refuse bool before that."
  ja: "その前に bool を断りましょう。"
read: https://docs.python.org/3/library/functions.html#bool
"""

import numpy as np
from torch import Tensor


def number(value):
    if isinstance(value, Tensor | np.number) and value.ndim == 0:
        value = value.item()
    if not isinstance(value, int | float):
        raise ValueError("no number")
    return value


def log_history(writer, history, prefix=""):
    for position, entry in enumerate(history):
        step = entry.get("epoch", position)
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
