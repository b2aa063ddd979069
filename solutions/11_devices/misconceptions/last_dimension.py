"""
task: Normaliser
check: test_every_shape
title:
  en: "mean and std lie along W"
  ja: "mean と std が W の方向に並んでいます"
wrote:
  en: "`(x - self.mean) / self.std` with shape (C,)."
  ja: "形状 (C,) のまま `(x - self.mean) / self.std` としています。"
why:
  en: "Broadcasting lines up from the right, so each *column* gets its own mean; where W equals C, no error tells."
  ja: "次元は右端からそろえられるため、「列」ごとに別の mean が引かれます。W が C と等しいとエラーも出ません。"
try:
  en: "Give them the shape (C, 1, 1): `mean.view(-1, 1, 1)`."
  ja: "`mean.view(-1, 1, 1)` で (C, 1, 1) の形にします。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

from torch import nn


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if mean.shape != std.shape or (std == 0).any():
            raise ValueError("bad statistics")
        self.register_buffer("mean", mean.clone())
        self.register_buffer("std", std.clone())

    def forward(self, x):
        return (x - self.mean) / self.std
