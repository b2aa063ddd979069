"""
task: AnySize
check: test_its_parameters
title:
  en: "A new linear layer in each call"
  ja: "呼ぶたびに新しい線形層ができています"
wrote:
  en: "nn.Linear is made in forward."
  ja: "forward の中で nn.Linear を作っています。"
why:
  en: "Its numbers are random every time, it never learns, and it is on the CPU."
  ja: "値は毎回乱数で、学習もされず、場所も CPU です。"
try:
  en: "Make it in `__init__`, and use it in forward."
  ja: "`__init__` で作り、forward では使うだけにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
"""

from torch import nn


class AnySize(nn.Module):
    def __init__(self, features, channels, classes):
        super().__init__()
        self.features = features
        self.sizes = channels, classes

    def forward(self, images):
        x = self.features(images)
        return nn.Linear(*self.sizes)(x.mean(dim=(-2, -1)))
