"""
task: AnySize
check: test_memory_layout_and_dtype
title:
  en: "Negative features are lost"
  ja: "負の特徴が失われています"
wrote:
  en: "`F.relu(…)` before the mean."
  ja: "平均の前に `F.relu(…)` があります。"
why:
  en: "Whether there is an activation is for features to say."
  ja: "活性化関数を入れるかどうかは、features が決めることです。"
try:
  en: "Nothing but the mean stands between features and the linear layer."
  ja: "features と線形層の間には、平均だけを入れます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
"""

import torch.nn.functional as F
from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = F.relu(self.features(images))
        return self.head(x.mean(dim=(-2, -1)))
