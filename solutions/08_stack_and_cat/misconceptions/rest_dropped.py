"""
task: interleave
check: test_partners_of_another_shape
title:
  en: "zip drops what has no partner"
  ja: "zip は相手のないものを捨てます"
wrote:
  en: "`for x, y in zip(a, b)`: with unequal lengths the longer one loses its end."
  ja: "`for x, y in zip(a, b)` と書いたため、長さが違うと、長いほうの終わりが失われます。"
why:
  en: "zip stops at the shorter one without a word."
  ja: "zip は、短いほうが終わると黙って止まります。"
try:
  en: "Compare the shapes first (or write `zip(a, b, strict=True)`, which raises ValueError)."
  ja: "先に形状を比べましょう（`zip(a, b, strict=True)` なら ValueError になります）。"
read: https://docs.python.org/3/library/functions.html#zip
"""

import torch


def interleave(a, b):
    if a.dim() == 0 or a.shape[1:] != b.shape[1:]:
        raise ValueError("rows differ")
    return torch.stack([row for pair in zip(a, b, strict=False) for row in pair])
