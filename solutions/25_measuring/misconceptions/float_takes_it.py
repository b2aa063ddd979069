r"""
task: log_history
check: test_refuses_what_is_not_one_number
title:
  en: "float() refuses too little"
  ja: "float() では見逃しがあります"
wrote:
  en: "`float(value)`, and its TypeError made a ValueError."
  ja: "`float(value)` を使い、TypeError を ValueError に直しています。"
why:
  en: "float(\"0.5\"), float(True) and float(torch.tensor([0.5])) all work."
  ja: "float(\"0.5\") も float(True) も float(torch.tensor([0.5])) も、動いてしまいます。"
try:
  en: "Look at the type first, and at ndim for tensors."
  ja: "先に型を、テンソルなら ndim も調べましょう。"
read: https://docs.pytorch.org/docs/stable/tensorboard.html
"""


def number(value):
    try:
        return float(value)
    except (TypeError, RuntimeError) as error:
        raise ValueError("no number") from error


def log_history(writer, history, prefix=""):
    for position, entry in enumerate(history):
        step = entry.get("epoch", position)
        for name, value in entry.items():
            if name != "epoch":
                writer.add_scalar(prefix + name, number(value), global_step=step)
    writer.flush()
