"""
task: ConvNet
check: test_batches_of_any_size
title:
  en: "An empty batch fails"
  ja: "空のバッチでエラーになります"
wrote:
  en: "`x.reshape(x.size(0), -1)` with N = 0."
  ja: "N = 0 で `x.reshape(x.size(0), -1)` を呼んでいます。"
why:
  en: "0 · ? = 0 holds for every number, so torch can't work out the -1."
  ja: "0 · ? = 0 はどんな数でも成り立つので、-1 の大きさが決まりません。"
try:
  en: "`x.flatten(-3)`, or write the number of features instead of -1."
  ja: "`x.flatten(-3)` とするか、-1 の代わりに特徴の数を書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
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
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = x.reshape(-1) if x.dim() == 3 else x.reshape(x.size(0), -1)
        return self.fc1(x)
