"""
task: Normaliser
check: test_refuses_bad_statistics
title:
  en: "The shapes are not compared"
  ja: "形状を比べていません"
wrote:
  en: "Only a std of 0 is refused; mean and std of different sizes broadcast."
  ja: "std の 0 だけを調べ、大きさの異なる mean と std はブロードキャストに任せています。"
why:
  en: "One std for all channels is then taken without a word, and a wrong size is noticed only in forward."
  ja: "1 つの std が黙って全チャンネルに使われたり、大きさの誤りに forward まで気づかなかったりします。"
try:
  en: "Compare `mean.shape` with `std.shape` in __init__."
  ja: "__init__ で `mean.shape` と `std.shape` を比べます。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

from torch import nn


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if (std == 0).any():
            raise ValueError("std is 0")
        self.register_buffer("mean", mean.clone().view(-1, 1, 1))
        self.register_buffer("std", std.clone().view(-1, 1, 1))

    def forward(self, x):
        return (x - self.mean) / self.std
