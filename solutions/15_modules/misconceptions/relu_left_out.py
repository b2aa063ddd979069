"""
task: ConvNet
check: test_a_tiny_image_by_hand
title:
  en: "ReLU is missing"
  ja: "ReLU がありません"
wrote:
  en: "`F.max_pool2d(self.conv1(x), 2)`."
  ja: "`F.max_pool2d(self.conv1(x), 2)` と書いています。"
why:
  en: "Where all four values are negative, the pooling passes a negative one on."
  ja: "4 つの値がすべて負のところでは、プーリングの結果も負になります。"
try:
  en: "ReLU between convolution and pooling."
  ja: "畳み込みとプーリングの間に ReLU を入れましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
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
        x = F.max_pool2d(self.conv1(x), 2)
        return self.fc1(x.flatten(-3))
