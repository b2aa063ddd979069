"""
task: divide
check: test_true_division
title:
  en: "Divided in place"
  ja: "その場で割っています"
wrote:
  en: "`a.div_(b)`: a itself would have to hold the quotient."
  ja: "`a.div_(b)` と書いています。a そのものに商を入れることになります。"
why:
  en: "An integer tensor can't take 3.5 (RuntimeError), and a float tensor loses what the caller had in it."
  ja: "整数のテンソルに 3.5 は入りません（RuntimeError）。浮動小数点数のテンソルでは、呼び出し側の値が失われます。"
try:
  en: "`torch.div(a, b)`, without underscore."
  ja: "下線のない `torch.div(a, b)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.div_.html
"""


def divide(a, b, mode="true"):
    if mode not in ("true", "floor", "trunc"):
        raise ValueError(f"unknown mode {mode!r}")
    return a.div_(b, rounding_mode=None if mode == "true" else mode)
