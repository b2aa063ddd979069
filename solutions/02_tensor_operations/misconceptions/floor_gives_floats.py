"""
task: divide
check: test_rounded_down
title:
  en: "Rounded integers come as floats"
  ja: "丸めた整数が浮動小数点数になっています"
wrote:
  en: "`torch.floor(a / b)` and `torch.trunc(a / b)`."
  ja: "`torch.floor(a / b)` や `torch.trunc(a / b)` を使っています。"
why:
  en: >-
    a / b of integers is float32, and floor keeps that dtype. Such a result can't be used as an index, and large
    numbers have lost digits.
  ja: "整数どうしの a / b は float32 で、floor もそのデータ型を保ちます。結果をインデックスに使えず、大きな数では桁が失われます。"
try:
  en: '`torch.div(a, b, rounding_mode="floor")` gives integers for integers.'
  ja: '`torch.div(a, b, rounding_mode="floor")` なら、整数どうしの結果は整数です。'
read: https://docs.pytorch.org/docs/stable/generated/torch.floor.html
"""  # noqa: E501

import torch


def divide(a, b, mode="true"):
    if mode not in ("true", "floor", "trunc"):
        raise ValueError(f"unknown mode {mode!r}")
    quotient = a / b
    return {"true": quotient, "floor": torch.floor(quotient), "trunc": torch.trunc(quotient)}[mode]
