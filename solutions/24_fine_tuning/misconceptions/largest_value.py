"""
task: AnySize
check: test_a_tiny_image_by_hand
title:
  en: "The largest value instead of the mean"
  ja: "平均ではなく最大値になっています"
wrote:
  en: "`x.amax(dim=(-2, -1))`, or AdaptiveMaxPool2d."
  ja: "`x.amax(dim=(-2, -1))` や AdaptiveMaxPool2d を使っています。"
why:
  en: "Both give one number a channel; the pretrained models use the mean."
  ja: "どちらもチャンネルごとに 1 つの数になりますが、事前学習済みモデルが使うのは平均です。"
try:
  en: "`x.mean(dim=(-2, -1))`"
  ja: "`x.mean(dim=(-2, -1))` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.amax.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.amax(dim=(-2, -1)))
