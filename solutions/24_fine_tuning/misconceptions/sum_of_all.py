"""
task: AnySize
check: test_a_tiny_image_by_hand
title:
  en: "The sum instead of the mean"
  ja: "平均ではなく合計になっています"
wrote:
  en: "`x.sum(dim=(-2, -1))`"
  ja: "`x.sum(dim=(-2, -1))` と書いています。"
why:
  en: "A sum grows with the image, so a larger image would get larger logits."
  ja: "合計は画像が大きいほど大きくなり、ロジットまで大きくなってしまいます。"
try:
  en: "`x.mean(dim=(-2, -1))`"
  ja: "`x.mean(dim=(-2, -1))` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.sum.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.sum(dim=(-2, -1)))
