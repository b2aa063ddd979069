"""
task: ConvNet
check: rules
title:
  en: "Gradients are switched off for good"
  ja: "勾配の計算が無効のままになっています"
wrote:
  en: "`torch.set_grad_enabled(False)` before the trial run, and nothing after it."
  ja: "試しに通す前に `torch.set_grad_enabled(False)` を呼び、元に戻していません。"
why:
  en: "From then on nothing is recorded in the whole program, and backward() fails."
  ja: "その後はプログラム全体で何も記録されず、backward() がエラーになります。"
try:
  en: "`with torch.no_grad():` puts the mode back by itself."
  ja: "`with torch.no_grad():` なら、自動で元に戻ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
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
        torch.set_grad_enabled(False)
        trial = F.max_pool2d(self.conv1(torch.zeros(1, channels, *image_size)), 2)
        self.fc1 = nn.Linear(trial.numel(), classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
