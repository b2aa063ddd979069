"""
task: AnySize
check: test_its_parameters
title:
  en: "The model has a copy of features"
  ja: "features のコピーを使っています"
wrote:
  en: "`copy.deepcopy(features)`"
  ja: "`copy.deepcopy(features)` としています。"
why:
  en: "What the caller freezes or trains in features would not be what the model uses."
  ja: "呼び出し側が features を凍結したり学習したりしても、モデルが使うのは別のものになります。"
try:
  en: "`self.features = features`"
  ja: "`self.features = features` とします。"
read: https://docs.python.org/3/library/copy.html
"""

import copy

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = copy.deepcopy(features)
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        x = self.features(images)
        return self.head(x.mean(dim=(-2, -1)))
