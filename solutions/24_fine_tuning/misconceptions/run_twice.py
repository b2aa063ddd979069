"""
task: AnySize
check: test_features_as_they_are
title:
  en: "features run twice in a forward pass"
  ja: "1 回の順伝播で features を 2 回実行しています"
wrote:
  en: "Once for its shape, and once for the result."
  ja: "形状を知るために 1 回、結果のためにもう 1 回です。"
why:
  en: "It takes twice the time, and each BatchNorm counts the batch twice."
  ja: "時間が 2 倍かかり、BatchNorm は同じバッチを 2 回数えます。"
try:
  en: "Keep the result: `x = self.features(images)`."
  ja: "結果を変数に入れておきます。`x = self.features(images)` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        height, width = self.features(images).shape[2:]
        return self.head(x.sum(dim=(-2, -1)) / (height * width))
