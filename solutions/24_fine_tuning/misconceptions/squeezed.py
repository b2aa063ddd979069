"""
task: AnySize
check: test_batches_of_any_size
title:
  en: "The batch dimension of one image is lost"
  ja: "画像が 1 枚だとバッチの次元が消えます"
wrote:
  en: "`F.adaptive_avg_pool2d(x, 1).squeeze()`"
  ja: "`F.adaptive_avg_pool2d(x, 1).squeeze()` と書いています。"
why:
  en: "squeeze() drops every dimension of size 1, and for N = 1 that of the batch is one of them."
  ja: "squeeze() は大きさ 1 の次元をすべて消します。N = 1 ならバッチの次元も消えます。"
try:
  en: "`.flatten(1)`"
  ja: "`.flatten(1)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.squeeze.html
"""

import torch.nn.functional as F
from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(F.adaptive_avg_pool2d(x, 1).squeeze())
