"""
task: ConvNet
check: test_one_image_without_a_batch
title:
  en: "One image gives a batch of one"
  ja: "画像 1 枚なのに、バッチの形で返しています"
wrote:
  en: "`if x.dim() == 3: x = x.unsqueeze(0)`, and the result keeps the dimension: (1, classes)."
  ja: "`if x.dim() == 3: x = x.unsqueeze(0)` として、結果も (1, classes) のままです。"
why:
  en: "Without a batch in front, the result is (classes,), as nn's own layers do it."
  ja: "前にバッチがなければ、結果は (classes,) です。nn の層もそうなっています。"
try:
  en: "`x.flatten(-3)` needs no special case."
  ja: "`x.flatten(-3)` なら場合分けは要りません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.flatten.html
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
        x = x.unsqueeze(0) if x.dim() == 3 else x
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(1))
