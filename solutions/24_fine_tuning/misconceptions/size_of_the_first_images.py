"""
task: AnySize
check: test_images_of_any_size
title:
  en: "The linear layer fits one size only"
  ja: "線形層が 1 つの大きさにしか合いません"
wrote:
  en: "flatten(1) and a linear layer for as many features as the first images had."
  ja: "flatten(1) の後に、最初の画像の特徴の数に合わせた線形層があります。"
why:
  en: "Other images have another number of features behind flatten: RuntimeError."
  ja: "別の大きさの画像では、平坦化した後の特徴の数が変わり、RuntimeError になります。"
try:
  en: "Take the mean over height and width first: channels numbers are left, for every size."
  ja: "先に高さと幅の平均を取ります。どんな大きさでも、残る数はチャンネル数と同じです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.LazyLinear(classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.flatten(1))
