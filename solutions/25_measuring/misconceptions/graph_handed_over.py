r"""
task: log_history
check: test_graphs_are_not_handed_over
title:
  en: "The writer is given a tensor with its graph"
  ja: "計算グラフ付きのテンソルを渡しています"
wrote:
  en: "The loss is handed over as it is."
  ja: "損失をそのまま渡しています。"
why:
  en: "Whoever keeps such a tensor keeps all intermediate results of the step in memory."
  ja: "計算グラフ付きのテンソルを誰かが持っていると、そのステップの途中結果がすべてメモリに残ります。"
try:
  en: "`value.item()`."
  ja: "`value.item()` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/notes/faq.html
"""

import numpy as np
from torch import Tensor


def number(value):
    if isinstance(value, Tensor | np.number) and value.ndim == 0:
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("no number")
    return value


def checked(value):
    number(value)
    return value


def log_history(writer, history, prefix=""):
    for position, entry in enumerate(history):
        step = entry.get("epoch", position)
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, checked(value), global_step=step)
    writer.flush()
