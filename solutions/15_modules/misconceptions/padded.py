"""
task: ConvNet
check: test_a_tiny_image_by_hand
title:
  en: "The convolution is padded"
  ja: "畳み込みにパディングがあります"
wrote:
  en: "`nn.Conv2d(channels, 6, 3, padding=1)`: 32 stays 32."
  ja: "`nn.Conv2d(channels, 6, 3, padding=1)` と書いたため、32 が 32 のままです。"
why:
  en: "Then there are 6 · 16 · 16 = 1536 features instead of 1350, and the border is seen through zeros."
  ja: "特徴が 1350 ではなく 6 · 16 · 16 = 1536 個になり、端の画素は 0 と一緒に計算されます。"
try:
  en: "`nn.Conv2d(channels, 6, 3)`"
  ja: "`nn.Conv2d(channels, 6, 3)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
"""

import torch.nn.functional as F
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        height, width = (side // 2 for side in image_size)
        if min(image_size) < 4:
            raise ValueError("the image is too small")
        self.conv1 = nn.Conv2d(channels, 6, 3, padding=1)
        self.fc1 = nn.Linear(6 * height * width, classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
