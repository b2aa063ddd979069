"""
task: ConvNet
check: test_images_of_another_size
title:
  en: "Images of any size are accepted"
  ja: "どんな大きさの画像も受け付けています"
wrote:
  en: "`F.adaptive_max_pool2d` to the size that fc1 expects."
  ja: "`F.adaptive_max_pool2d` で、fc1 に合う大きさにしています。"
why:
  en: "Then nobody notices that the images have the wrong size, and with odd sizes its windows are not 2×2. (A good way where any size is meant to be fine.)"
  ja: "画像の大きさが間違っていても、誰も気づきません。大きさが奇数のときは、窓が 2×2 にもなりません（どんな大きさでもよい、という設計なら優れた方法です）。"
try:
  en: "`F.max_pool2d(x, 2)`"
  ja: "`F.max_pool2d(x, 2)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        height, width = ((side - 2) // 2 for side in image_size)
        if height < 1 or width < 1:
            raise ValueError("the image is too small")
        self.conv1 = nn.Conv2d(channels, 6, 3)
        self.fc1 = nn.Linear(6 * height * width, classes)
        self.side = (height, width)

    def forward(self, x):
        x = F.adaptive_max_pool2d(F.relu(self.conv1(x)), self.side)
        return self.fc1(x.flatten(-3))
