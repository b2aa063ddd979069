r"""
task: log_history
check: test_the_prefix
title:
  en: "A slash is put between"
  ja: "間に斜線が入っています"
wrote:
  en: "`f\"{prefix}/{name}\"`, or os.path.join."
  ja: "`f\"{prefix}/{name}\"` や os.path.join を使っています。"
why:
  en: "The caller has chosen the prefix, with a slash or without. Without a prefix the tag begins with a slash."
  ja: "斜線を入れるかどうかは、prefix を選んだ呼び出し側が決めています。prefix がないと、タグが斜線で始まってし\
    まいます。"
try:
  en: "`prefix + name`."
  ja: "`prefix + name` としましょう。"
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
                writer.add_scalar(f"{prefix}/{name}", number(value), global_step=step)
    writer.flush()
