"""
task: AnySize
check: test_features_as_they_are
title:
  en: "features run in the constructor"
  ja: "コンストラクタで features を実行しています"
wrote:
  en: "A trial run with an image of zeros in `__init__`."
  ja: "`__init__` の中で、ゼロの画像を試しに通しています。"
why:
  en: "In training mode a BatchNorm takes these zeros into its statistics. The number of channels is given anyway."
  ja: "訓練モードなら、BatchNorm の統計にこのゼロが入り込みます。チャンネル数は引数で渡されています。"
try:
  en: "Just keep features."
  ja: "features は保存するだけにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""

import torch
from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        like = next(features.parameters(), torch.zeros(1))
        channels = features(torch.zeros(1, 3, 32, 32, dtype=like.dtype, device=like.device)).shape[1]
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.mean(dim=(-2, -1)))
