"""
task: ConvNet
check: test_images_that_are_too_small
title:
  en: "Images that are too small are accepted"
  ja: "小さすぎる画像を受け付けています"
wrote:
  en: "`6 * height * width` goes into nn.Linear unseen."
  ja: "`6 * height * width` を確かめずに nn.Linear に渡しています。"
why:
  en: "A width of 3 leaves no feature, and nn.Linear(0, 10) is made without an error: the net fails only when it sees an image."
  ja: "幅が 3 だと特徴が 1 つも残りませんが、nn.Linear(0, 10) はエラーなしで作れます。失敗するのは、画像を通したときになってからです。"
try:
  en: "Raise ValueError unless both sides are at least 1 after the pooling."
  ja: "プーリングの後の両方の辺が 1 以上でなければ ValueError を出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        height, width = (max(0, (side - 2) // 2) for side in image_size)
        self.conv1 = nn.Conv2d(channels, 6, 3)
        self.fc1 = nn.Linear(6 * height * width, classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
