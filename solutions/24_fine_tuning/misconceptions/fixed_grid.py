"""
task: AnySize
check: test_a_tiny_image_by_hand
title:
  en: "More than one number a channel goes into the linear layer"
  ja: "線形層に、チャンネルごとに 2 つ以上の数が入っています"
wrote:
  en: "`nn.AdaptiveAvgPool2d(2)` and a linear layer for channels · 4 features."
  ja: "`nn.AdaptiveAvgPool2d(2)` と、特徴が channels · 4 個の線形層です。"
why:
  en: "That takes images of any size, too, but what was asked for is the mean over the whole height and width."
  ja: "これもどんな大きさの画像を受け付けますが、求められているのは高さと幅の全体での平均です。"
try:
  en: "`nn.AdaptiveAvgPool2d(1)`, or mean(dim=(-2, -1))."
  ja: "`nn.AdaptiveAvgPool2d(1)` か mean(dim=(-2, -1)) を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html
"""

import torch.nn.functional as F
from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels * 4, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(F.adaptive_avg_pool2d(x, 2).flatten(1))
