"""
task: ConvNet
check: test_a_tiny_image_by_hand
devices: [cpu, simulated]
title:
  en: "The trial run needs CUDA"
  ja: "試しに通すのに CUDA が必要です"
wrote:
  en: '`torch.zeros(…, device="cuda")` and `self.conv1.cuda()` in the constructor.'
  ja: 'コンストラクタで `torch.zeros(…, device="cuda")` と `self.conv1.cuda()` を使っています。'
why:
  en: "Without an NVIDIA GPU the model can't be made at all."
  ja: "NVIDIA の GPU がなければ、モデルを作ることもできません。"
try:
  en: "A new model is on the default device; the caller moves it."
  ja: "新しいモデルは既定のデバイスに置きます。移すのは呼び出し側です。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

import torch
import torch.nn.functional as F
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        if min(image_size) < 4:
            raise ValueError("the image is too small")
        self.conv1 = nn.Conv2d(channels, 6, 3).cuda()
        with torch.no_grad():
            trial = F.max_pool2d(self.conv1(torch.zeros(1, channels, *image_size, device="cuda")), 2)
        self.fc1 = nn.Linear(trial.numel(), classes).cuda()

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
