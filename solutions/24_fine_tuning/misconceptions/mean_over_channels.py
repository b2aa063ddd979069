"""
task: AnySize
check: test_a_tiny_image_by_hand
title:
  en: "The mean is taken over the channels"
  ja: "チャンネルについて平均しています"
wrote:
  en: "`x.mean(dim=(1, 2))`"
  ja: "`x.mean(dim=(1, 2))` と書いています。"
why:
  en: "The dimensions are (N, channels, h, w): 1 is the channels, and h and w are 2 and 3."
  ja: "次元の順は (N, channels, h, w) です。1 がチャンネル、h と w は 2 と 3 です。"
try:
  en: "`x.mean(dim=(2, 3))`, or (-2, -1)."
  ja: "`x.mean(dim=(2, 3))` か (-2, -1) とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.mean.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.mean(dim=(1, 2)))
