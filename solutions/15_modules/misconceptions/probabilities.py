"""
task: ConvNet
check: test_a_tiny_image_by_hand
title:
  en: "Probabilities instead of logits"
  ja: "ロジットではなく確率を返しています"
wrote:
  en: "`F.softmax(self.fc1(…), dim=-1)`."
  ja: "`F.softmax(self.fc1(…), dim=-1)` と書いています。"
why:
  en: "Losses such as CrossEntropyLoss take logits."
  ja: "CrossEntropyLoss などの損失はロジットを受け取ります。"
try:
  en: "Return what fc1 gives."
  ja: "fc1 の出力をそのまま返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
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
        return F.softmax(self.fc1(x.flatten(-3)), dim=-1)
