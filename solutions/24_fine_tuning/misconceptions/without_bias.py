"""
task: AnySize
check: test_its_parameters
title:
  en: "The linear layer has no bias"
  ja: "線形層にバイアスがありません"
wrote:
  en: "`nn.Linear(channels, classes, bias=False)`"
  ja: "`nn.Linear(channels, classes, bias=False)` と書いています。"
why:
  en: "Without a bias, features of zero give the same logit for every class."
  ja: "バイアスがないと、特徴がすべて 0 のとき、どのクラスのロジットも同じ 0 になります。"
try:
  en: "`nn.Linear(channels, classes)`"
  ja: "`nn.Linear(channels, classes)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes, bias=False)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.mean(dim=(-2, -1)))
