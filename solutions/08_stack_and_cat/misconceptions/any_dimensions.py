"""
task: concat_channels
check: test_neither_three_nor_four
title:
  en: "-3 exists in five dimensions, too"
  ja: "5 次元にも -3 はあります"
wrote:
  en: "`torch.cat(outputs, dim=-3)` alone: it joins (N, T, C, H, W), and raises IndexError for (H, W)."
  ja: "`torch.cat(outputs, dim=-3)` だけなので、(N, T, C, H, W) もつないでしまい、(H, W) では IndexError になります。"
why:
  en: "torch knows no channels, only dimensions. What is no image must be refused by you."
  ja: "torch が知っているのは次元だけで、チャンネルのことは知りません。画像でないものは、自分で拒む必要があります。"
try:
  en: "ValueError unless `output.dim()` is 3 or 4."
  ja: "`output.dim()` が 3 でも 4 でもなければ ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""

import torch


def concat_channels(outputs):
    return torch.cat(list(outputs), dim=-3)
