"""
task: ConvNet
check: test_the_names_and_shapes_of_its_layers
title:
  en: "A lazy layer that does not know its size yet"
  ja: "遅延層の大きさが決まっていません"
wrote:
  en: "`nn.LazyLinear(classes)` and no trial run."
  ja: "`nn.LazyLinear(classes)` を使い、一度も通していません。"
why:
  en: "Until the first image has passed, its parameters have no shape: they can't be counted, copied or loaded, and any size of images is accepted first."
  ja: "最初の画像を通すまで、パラメータには形状がありません。数えることも、写すこともできず、最初はどんな大きさの画像でも受け付けてしまいます。"
try:
  en: "Pass an image of zeros once, in the constructor, under torch.no_grad(); or compute the size."
  ja: "コンストラクタの torch.no_grad() の中で、ゼロの画像を 1 回通しましょう。大きさを計算してもかまいません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyLinear.html
"""  # noqa: E501

import torch.nn.functional as F
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        if min(image_size) < 4:
            raise ValueError("the image is too small")
        self.conv1 = nn.Conv2d(channels, 6, 3)
        self.fc1 = nn.LazyLinear(classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
