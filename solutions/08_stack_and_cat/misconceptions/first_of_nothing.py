r"""
task: concat_channels
check: test_neither_three_nor_four
title:
  en: "An empty list has no first output"
  ja: "空のリストに最初の出力はありません"
wrote:
  en: "`outputs[0].dim()` before asking whether there is one: IndexError."
  ja: "出力があるかどうかを調べる前に `outputs[0].dim()` としたため、IndexError になります。"
why:
  en: "\"list index out of range\" tells the caller nothing about channels."
  ja: "「list index out of range」では、呼び出し側には何が問題なのか分かりません。"
try:
  en: "`if not outputs: raise ValueError(…)` first."
  ja: "先に `if not outputs: raise ValueError(…)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""

import torch


def concat_channels(outputs):
    if outputs[0].dim() not in (3, 4):
        raise ValueError("(C, H, W) or (N, C, H, W)")
    return torch.cat(list(outputs), dim=-3)
