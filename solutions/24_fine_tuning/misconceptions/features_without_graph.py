"""
task: AnySize
check: test_gradients
title:
  en: "No gradient reaches features"
  ja: "features に勾配が届きません"
wrote:
  en: "features run under torch.no_grad()."
  ja: "features を torch.no_grad() の中で実行しています。"
why:
  en: "That freezes them for good, whatever their requires_grad says."
  ja: "requires_grad が何であっても、凍結されたままになります。"
try:
  en: "Run them as any other layer; freeze is there for freezing."
  ja: "ほかの層と同じように実行します。凍結は freeze の仕事です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""

import torch
from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        with torch.no_grad():
            x = self.features(images)
        return self.head(x.mean(dim=(-2, -1)))
