"""
task: ConvNet
check: test_one_image_without_a_batch
title:
  en: "One image fails"
  ja: "画像 1 枚だとエラーになります"
wrote:
  en: "`x.flatten(1)` or `x.view(x.size(0), -1)`."
  ja: "`x.flatten(1)` か `x.view(x.size(0), -1)` を使っています。"
why:
  en: "Of an image without a batch, dimension 0 is the channels: (6, 15, 15) becomes (6, 225), and fc1 complains. The layers themselves take single images."
  ja: "バッチのない画像では、次元 0 がチャンネルです。(6, 15, 15) が (6, 225) になり、fc1 がエラーを出します。畳み込み層などは 1 枚の画像も受け付けます。"
try:
  en: "Count from the end: `x.flatten(-3)`."
  ja: "後ろから数えて `x.flatten(-3)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.flatten.html
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

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(1))
