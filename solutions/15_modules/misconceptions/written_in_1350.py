"""
task: ConvNet
check: test_the_names_and_shapes_of_its_layers
title:
  en: "1350 is written in"
  ja: "1350 が書き込まれています"
wrote:
  en: "`nn.Linear(1350, classes)`, whatever image_size is."
  ja: "image_size にかかわらず `nn.Linear(1350, classes)` になっています。"
why:
  en: "1350 = 6 · 15 · 15 belongs to images of 32×32."
  ja: "1350 = 6 · 15 · 15 は、32×32 の画像の場合の値です。"
try:
  en: "Compute height and width after the pooling; fc1 takes 6 · height · width."
  ja: "プーリングの後の高さと幅を計算しましょう。fc1 の入力は 6 · 高さ · 幅です。"
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
        self.fc1 = nn.Linear(1350, classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
