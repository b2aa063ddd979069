"""
task: fold
check: test_what_does_not_fold
title:
  en: "The last row is filled with zeros"
  ja: "最後の行を 0 で埋めています"
wrote:
  en: "Zeros are appended until the number of elements fits."
  ja: "要素数が合うまで 0 を付け足しています。"
why:
  en: "Made-up elements look like data from then on: every mean and every sum is wrong."
  ja: "付け足した要素は、以後データと見分けがつきません。平均も合計も間違った値になります。"
try:
  en: "An x that does not fit is an error: leave it to reshape."
  ja: "合わない x はエラーです。reshape に任せてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""

import torch


def fold(x, columns):
    if columns < 1:
        raise ValueError("'columns' must be at least 1")
    flat = x.flatten()
    missing = -flat.numel() % columns
    return torch.cat([flat, flat.new_zeros(missing)]).reshape(-1, columns)
