"""
task: ConvNet
check: test_a_tiny_image_by_hand
title:
  en: "The mean instead of the largest"
  ja: "最大値ではなく平均になっています"
wrote:
  en: "`F.avg_pool2d` instead of `F.max_pool2d`."
  ja: "`F.max_pool2d` ではなく `F.avg_pool2d` を使っています。"
why:
  en: "Max pooling asks whether something was found anywhere in the window; the mean asks how much of it there was."
  ja: "最大値プーリングは「窓のどこかにあったか」を、平均は「全体にどれだけあったか」を表します。"
try:
  en: "`F.max_pool2d(…, 2)`"
  ja: "`F.max_pool2d(…, 2)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html
"""

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

    def forward(self, x):
        x = F.avg_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
