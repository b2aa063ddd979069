"""
task: ConvNet
check: test_images_of_any_size
title:
  en: "Flattened in another order"
  ja: "平坦化の順が違います"
wrote:
  en: "The channels are moved to the end before flattening."
  ja: "チャンネルを最後に移してから平坦化しています。"
why:
  en: "A net of its own could learn that, but weights of others no longer fit: fc1 expects channels, rows, columns."
  ja: "自分だけのネットなら学習できますが、ほかのネットの重みは合わなくなります。fc1 が受け取る順は、チャンネル、行、列です。"
try:
  en: "Flatten as it is: `x.flatten(-3)`."
  ja: "そのまま `x.flatten(-3)` としましょう。"
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
        return self.fc1(x.movedim(-3, -1).flatten(-3))
