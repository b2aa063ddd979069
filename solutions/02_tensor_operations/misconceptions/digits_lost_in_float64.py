"""
task: divide
check: test_large_integers
title:
  en: "Digits are lost on the way through float64"
  ja: "float64 を経由したため桁が失われています"
wrote:
  en: "`a.double() / b`, rounded and converted back."
  ja: "`a.double() / b` を丸め、元のデータ型に戻しています。"
why:
  en: "float64 holds whole numbers exactly up to 2**53. int64 goes up to 2**63."
  ja: "float64 が整数を正確に表せるのは 2**53 までです。int64 は 2**63 の手前まで表せます。"
try:
  en: "`torch.div(…, rounding_mode=…)` stays in the integers."
  ja: "`torch.div(…, rounding_mode=…)` なら、整数のまま計算します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.div.html
"""


def divide(a, b, mode="true"):
    if mode == "true":
        return a / b
    if mode not in ("floor", "trunc"):
        raise ValueError(f"unknown mode {mode!r}")
    quotient = a.double() / b
    return (quotient.floor() if mode == "floor" else quotient.trunc()).to(a.dtype)
