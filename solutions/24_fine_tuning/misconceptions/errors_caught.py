"""
task: AnySize
check: test_images_that_are_too_small
title:
  en: "The error of features is hidden"
  ja: "features のエラーが隠れています"
wrote:
  en: "`try … except` round features, and logits of zero."
  ja: "features を `try … except` で囲み、0 のロジットを返しています。"
why:
  en: "Zeros look like a result. Training would go on with them."
  ja: "0 は結果のように見えるので、そのまま学習が進んでしまいます。"
try:
  en: "Let the error through."
  ja: "エラーはそのまま出します。"
read: https://docs.python.org/3/tutorial/errors.html#handling-exceptions
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        try:
            x = self.features(images)
        except (RuntimeError, LookupError):
            return images.new_zeros(len(images), self.head.out_features)
        return self.head(x.mean(dim=(-2, -1)))
