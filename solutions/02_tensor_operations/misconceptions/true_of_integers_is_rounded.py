"""
task: divide
check: test_true_division
title:
  en: "True division of integers gives integers"
  ja: "整数どうしの割り算が整数になっています"
wrote:
  en: "`torch.div(a, b).to(a.dtype)`: the quotient is put back into a's dtype."
  ja: "`torch.div(a, b).to(a.dtype)` と書き、商を a のデータ型に戻しています。"
why:
  en: "7 / 2 is 3.5. In an integer dtype the .5 is cut off."
  ja: "7 / 2 は 3.5 です。整数のデータ型では .5 が切り捨てられます。"
try:
  en: "Leave the dtype to torch.div: true division of integers gives floats."
  ja: "データ型は torch.div に任せましょう。丸めない割り算なら、整数どうしでも結果は浮動小数点数です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.div.html
"""

import torch


def divide(a, b, mode="true"):
    if mode not in ("true", "floor", "trunc"):
        raise ValueError(f"unknown mode {mode!r}")
    return torch.div(a, b, rounding_mode=None if mode == "true" else mode).to(a.dtype)
