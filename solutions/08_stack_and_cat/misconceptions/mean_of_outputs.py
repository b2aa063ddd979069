"""
task: concat_channels
check: test_channels_without_a_batch
title:
  en: "The outputs are averaged"
  ja: "出力を平均しています"
wrote:
  en: "The mean (or sum) of the outputs, shape (C, H, W)."
  ja: "出力の平均（または和）を求めているため、形状が (C, H, W) です。"
why:
  en: "That is another way to merge layers (a residual connection adds). Joining keeps all channels: C1 + C2 + …"
  ja: "それは別のまとめ方です（残差接続では足します）。結合ではすべてのチャンネルが残り、C1 + C2 + … 個になります。"
try:
  en: "`torch.cat(outputs, dim=-3)`"
  ja: "`torch.cat(outputs, dim=-3)` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.cat.html
"""


def concat_channels(outputs):
    if not outputs or any(output.dim() not in (3, 4) for output in outputs):
        raise ValueError("(C, H, W) or (N, C, H, W)")
    return sum(outputs[1:], outputs[0]) / len(outputs)
