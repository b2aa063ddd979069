"""
task: AnySize
check: test_gradients
title:
  en: "Frozen features cut the gradient off"
  ja: "凍結された features で勾配が途切れます"
wrote:
  en: "`torch.set_grad_enabled(…)` around features: no graph where all of them is frozen."
  ja: "features がすべて凍結されているときは、`torch.set_grad_enabled(…)` でグラフを作らないようにしています。"
why:
  en: "Frozen parameters get no gradient anyway. But the images lose theirs as well, and whatever made them: a learned augmentation, an adversarial example, a saliency map."
  ja: "凍結されたパラメータの勾配は、もともと計算されません。この書き方では画像の勾配まで失われ、その手前の学習や、画像の勾配を使う手法ができなくなります。"
try:
  en: "`self.features(images)`, without anything around it."
  ja: "囲まずに `self.features(images)` とだけ書きます。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#locally-disabling-gradient-computation
"""  # noqa: E501

import torch
from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.head = nn.Linear(channels, classes)

    def forward(self, images):
        learning = any(parameter.requires_grad for parameter in self.features.parameters())
        with torch.set_grad_enabled(learning and torch.is_grad_enabled()):
            x = self.features(images)
        return self.head(x.mean(dim=(-2, -1)))
