"""
task: concat_channels
check: test_channels_without_a_batch
title:
  en: "Equal numbers of channels are assumed"
  ja: "チャンネル数が同じだと決めつけています"
wrote:
  en: "`torch.stack(outputs, dim=-4)` and then flatten: it raises where C1 and C2 differ."
  ja: "`torch.stack(outputs, dim=-4)` の後に flatten しています。C1 と C2 が違うとエラーになります。"
why:
  en: "stack wants the same shape of all. Layers that are joined often have different numbers of channels."
  ja: "stack には、すべて同じ形状が必要です。結合する層のチャンネル数は、違うことのほうが多いのです。"
try:
  en: "`torch.cat(outputs, dim=-3)`"
  ja: "`torch.cat(outputs, dim=-3)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""

import torch


def concat_channels(outputs):
    if not outputs or any(output.dim() not in (3, 4) for output in outputs):
        raise ValueError("(C, H, W) or (N, C, H, W)")
    return torch.stack(list(outputs), dim=-4).flatten(-4, -3)
