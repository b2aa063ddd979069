"""
task: AnySize
check: test_behind_a_convolution
title:
  en: "The images are resized"
  ja: "画像の大きさを変えています"
wrote:
  en: "`F.interpolate(images, size=(8, 8))` before features."
  ja: "features の前に `F.interpolate(images, size=(8, 8))` があります。"
why:
  en: "Then every image has one size, but other pixels: details are lost, and small images are blown up."
  ja: "大きさはそろいますが、画素の値が変わります。細部が失われ、小さな画像は引き伸ばされます。"
try:
  en: "Give the images to features as they are."
  ja: "画像は、そのまま features に渡します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html
"""

import torch.nn.functional as F
from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(F.interpolate(images, size=(8, 8)))
        return self.head(x.mean(dim=(-2, -1)))
