"""
task: concat_channels
check: test_channels_without_a_batch
title:
  en: "Without a batch, dimension 1 is the height"
  ja: "バッチがなければ、次元 1 は高さです"
wrote:
  en: "`torch.cat(outputs, dim=1)`: right for (N, C, H, W) only."
  ja: "`torch.cat(outputs, dim=1)` と書いています。正しいのは (N, C, H, W) のときだけです。"
why:
  en: "In (C, H, W) dimension 1 is H: the maps are put below each other."
  ja: "(C, H, W) の次元 1 は H なので、特徴マップが縦につながってしまいます。"
try:
  en: "`dim=-3` is the channels in both."
  ja: "どちらの場合もチャンネルを表す `dim=-3` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""

import torch


def concat_channels(outputs):
    if not outputs or any(output.dim() not in (3, 4) for output in outputs):
        raise ValueError("(C, H, W) or (N, C, H, W)")
    return torch.cat(list(outputs), dim=1)
