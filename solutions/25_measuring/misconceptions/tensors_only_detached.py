r"""
task: log_history
check: test_kinds_of_numbers
title:
  en: "NumPy's numbers are refused"
  ja: "NumPy の数を断っています"
wrote:
  en: "Only Python's numbers and tensors are accepted."
  ja: "Python の数とテンソルしか受け付けていません。"
why:
  en: "np.float32 is no float (np.float64 is). Metrics computed with NumPy are of such types."
  ja: "np.float64 は float ですが、np.float32 は違います。NumPy で計算した指標は、こうした型になります。"
try:
  en: "`isinstance(value, np.number)`; item() makes a Python number of it."
  ja: "`isinstance(value, np.number)` も調べ、item() で Python の数にしましょう。"
read: https://numpy.org/doc/stable/reference/arrays.scalars.html
"""

from torch import Tensor


def number(value):
    if isinstance(value, Tensor) and value.ndim == 0:
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
