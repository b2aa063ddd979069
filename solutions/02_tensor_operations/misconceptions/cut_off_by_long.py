"""
task: divide
check: test_large_integers
title:
  en: "Digits are lost on the way through float32"
  ja: "float32 を経由したため桁が失われています"
wrote:
  en: "`(a / b).floor().to(a.dtype)` and `(a / b).to(a.dtype)` for integers."
  ja: "整数に対して `(a / b).floor().to(a.dtype)` や `(a / b).to(a.dtype)` を使っています。"
why:
  en: "a / b of integers is float32, which holds whole numbers exactly up to 2**24 only: 2**40 + 1 becomes 2**40."
  ja: "整数どうしの a / b は float32 で、整数を正確に表せるのは 2**24 までです。2**40 + 1 は 2**40 になります。"
try:
  en: "`torch.div(…, rounding_mode=…)` stays in the integers."
  ja: "`torch.div(…, rounding_mode=…)` なら、整数のまま計算します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.div.html
"""


def divide(a, b, mode="true"):
    if mode not in ("true", "floor", "trunc"):
        raise ValueError(f"unknown mode {mode!r}")
    quotient = a / b
    if mode == "floor":
        quotient = quotient.floor()
    elif mode == "trunc":
        quotient = quotient.trunc()
    return quotient if mode == "true" else quotient.to(a.dtype)
