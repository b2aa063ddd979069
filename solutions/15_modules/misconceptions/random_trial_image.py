"""
task: ConvNet
check: test_no_traces_of_a_trial_run
title:
  en: "The trial run draws random numbers"
  ja: "試しに通すときに乱数を引いています"
wrote:
  en: "`torch.randn(1, channels, *image_size)` to find the number of features."
  ja: "特徴の数を知るために `torch.randn(1, channels, *image_size)` を使っています。"
why:
  en: "The global generator moves on: whatever is drawn after it depends on the size of an image that nobody needs."
  ja: "グローバルな生成器が進むので、その後の乱数が、必要のない画像の大きさに左右されます。"
try:
  en: "`torch.zeros(…)` has the same shape; better still, compute the sizes."
  ja: "`torch.zeros(…)` でも形状は同じです。さらによいのは、大きさを計算で求めることです。"
read: https://docs.pytorch.org/docs/stable/notes/randomness.html
"""

import torch
import torch.nn.functional as F
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        if min(image_size) < 4:
            raise ValueError("the image is too small")
        self.conv1 = nn.Conv2d(channels, 6, 3)
        with torch.no_grad():
            trial = F.max_pool2d(self.conv1(torch.randn(1, channels, *image_size)), 2)
        self.fc1 = nn.Linear(trial.numel(), classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
