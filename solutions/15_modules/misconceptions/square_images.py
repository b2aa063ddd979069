"""
task: ConvNet
check: test_images_of_any_size
title:
  en: "Images are taken to be square"
  ja: "画像を正方形とみなしています"
wrote:
  en: "`6 * side * side`, with the height for both sides."
  ja: "`6 * side * side` として、高さを両方の辺に使っています。"
why:
  en: "image_size is (height, width): (28, 10) has 6 · 13 · 4 features."
  ja: "image_size は（高さ, 幅）です。(28, 10) なら特徴は 6 · 13 · 4 個です。"
try:
  en: "Compute both sides."
  ja: "2 つの辺をそれぞれ計算しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
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
        self.fc1 = nn.Linear(6 * height * height, classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
