"""
task: AnySize
check: test_a_tiny_image_by_hand
devices: [cpu, simulated]
title:
  en: "`cuda` is written into forward"
  ja: "forward に `cuda` が書き込まれています"
wrote:
  en: "`images = images.cuda()`"
  ja: "`images = images.cuda()` と書いています。"
why:
  en: "Without an NVIDIA GPU it is an error, and where the model is elsewhere the images are moved away from it."
  ja: "NVIDIA の GPU がなければエラーになり、あっても、モデルが別の場所にあれば画像だけが離れてしまいます。"
try:
  en: "The caller moves model and images; forward moves nothing."
  ja: "モデルと画像を移すのは呼び出し側です。forward では何も移しません。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images.cuda())
        return self.head(x.mean(dim=(-2, -1)))
