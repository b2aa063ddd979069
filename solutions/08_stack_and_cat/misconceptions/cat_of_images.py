"""
task: make_batch
check: test_a_new_first_dimension
title:
  en: "cat makes no new dimension"
  ja: "cat は新しい次元を作りません"
wrote:
  en: "`torch.cat(images)`: shape (N·C, H, W)."
  ja: "`torch.cat(images)` と書いたため、形状が (N·C, H, W) になっています。"
why:
  en: >-
    cat joins along a dimension that is there, by default the channels. All images become one image with very many
    channels.
  ja: "cat は今ある次元に沿ってつなぎます。既定ではチャンネルなので、全画像がチャンネルのとても多い 1 枚の画像になってしまいます。"
try:
  en: "`torch.stack(images)` makes a new dimension in front."
  ja: "先頭に新しい次元を作る `torch.stack(images)` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""  # noqa: E501

import torch


def make_batch(images):
    return torch.cat(list(images))
