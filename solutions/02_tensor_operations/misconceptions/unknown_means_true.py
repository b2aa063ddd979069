"""
task: divide
check: test_unknown_modes
title:
  en: 'An unknown mode is taken for "true"'
  ja: '知らない mode を "true" とみなしています'
wrote:
  en: '`if mode == "floor": …`, `if mode == "trunc": …`, and true division for everything else.'
  ja: '`if mode == "floor": …`、`if mode == "trunc": …` と調べ、それ以外はすべて普通の割り算にしています。'
why:
  en: 'Somebody who writes "flor" gets another calculation and no word of it.'
  ja: '"flor" と書き間違えた人は、何も知らされないまま別の計算結果を受け取ります。'
try:
  en: "End with `raise ValueError(…)` for what is none of the three."
  ja: "3 つのどれでもない場合は、最後に `raise ValueError(…)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.div.html
"""

import torch


def divide(a, b, mode="true"):
    if mode == "floor":
        return a // b
    if mode == "trunc":
        return torch.div(a, b, rounding_mode="trunc")
    return a / b
