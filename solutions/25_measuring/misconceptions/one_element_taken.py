r"""
task: log_history
check: test_refuses_what_is_not_one_number
title:
  en: "Tensors of one element are taken"
  ja: "要素が 1 つのテンソルを受け付けています"
wrote:
  en: "`value.item()` for every tensor."
  ja: "どのテンソルにも `value.item()` を使っています。"
why:
  en: "item() takes any tensor with one element; shape (1,) has a dimension and is no number here."
  ja: "item() は要素が 1 つならどんなテンソルでも受け取ります。形状 (1,) には次元があり、ここでは数とみなしませ\
    ん。"
try:
  en: "Look at value.ndim, which must be 0."
  ja: "value.ndim が 0 かどうかを調べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
"""

import numpy as np
from torch import Tensor


def number(value):
    if isinstance(value, Tensor | np.number | np.ndarray) and np.prod(value.shape) == 1:
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("no number")
    return value


def log_history(writer, history, prefix=""):
    for position, entry in enumerate(history):
        step = entry.get("epoch", position)
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
