"""
task: divide
check: test_rounded_down
title:
  en: "Rounded towards 0 instead of down"
  ja: "小さい方ではなく 0 の方へ丸めています"
wrote:
  en: '`rounding_mode="trunc"` for both modes, as integer division in C does it.'
  ja: 'どちらの mode にも `rounding_mode="trunc"` を使っています。C の整数の割り算と同じです。'
why:
  en: "-7 / 2 is -3.5; the next whole number below is -4."
  ja: "-7 / 2 は -3.5 で、それより小さい最大の整数は -4 です。"
try:
  en: '`rounding_mode="floor"` rounds down, as Python''s // does.'
  ja: '`rounding_mode="floor"` は、Python の // と同じく小さい方へ丸めます。'
read: https://docs.pytorch.org/docs/stable/generated/torch.div.html
"""

import torch


def divide(a, b, mode="true"):
    if mode not in ("true", "floor", "trunc"):
        raise ValueError(f"unknown mode {mode!r}")
    return torch.div(a, b, rounding_mode=None if mode == "true" else "trunc")
