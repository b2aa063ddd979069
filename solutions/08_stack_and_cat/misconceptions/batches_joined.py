"""
task: concat_channels
check: test_channels_of_a_batch
title:
  en: "Batches are joined instead of channels"
  ja: "チャンネルではなくバッチをつないでいます"
wrote:
  en: "`torch.cat(outputs, dim=0)`: right for (C, H, W), but of a batch it joins the samples."
  ja: "`torch.cat(outputs, dim=0)` と書いています。(C, H, W) なら正しく動きますが、バッチではサンプルがつながります。"
why:
  en: >-
    Examples show two (32, 64, 64) outputs joined along 0. With a batch, dimension 0 is the samples: (N, C, H, W)
    twice becomes (2N, C, H, W).
  ja: "例ではよく、(32, 64, 64) の出力 2 つを次元 0 に沿ってつなぎます。バッチがあると次元 0 はサンプルなので、(N, C, H, W) 2 つが (2N, C, H, W) になってしまいます。"
try:
  en: "`dim=-3` is the channels in both."
  ja: "どちらの場合もチャンネルを表す `dim=-3` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""  # noqa: E501

import torch


def concat_channels(outputs):
    if not outputs or any(output.dim() not in (3, 4) for output in outputs):
        raise ValueError("(C, H, W) or (N, C, H, W)")
    return torch.cat(list(outputs), dim=0)
