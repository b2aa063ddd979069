"""
task: ConvNet
check: test_no_traces_of_a_trial_run
title:
  en: "The result of the trial run is kept"
  ja: "試しに通した結果を保存しています"
wrote:
  en: "`self.trial = self.conv1(torch.zeros(…))` as an attribute, with its graph."
  ja: "`self.trial = self.conv1(torch.zeros(…))` を、計算グラフごと属性にしています。"
why:
  en: "A tensor with a graph can't be copied: copy.deepcopy(model) is a RuntimeError. The graph also keeps its memory for as long as the model lives."
  ja: "計算グラフを持つテンソルはコピーできず、copy.deepcopy(model) が RuntimeError になります。グラフのメモリも、モデルがある限り解放されません。"
try:
  en: "Work under torch.no_grad() and keep the size only: `trial.numel()`."
  ja: "torch.no_grad() の中で計算し、`trial.numel()` で大きさだけを残しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
"""  # noqa: E501

import torch
import torch.nn.functional as F
from torch import nn


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        if min(image_size) < 4:
            raise ValueError("the image is too small")
        self.conv1 = nn.Conv2d(channels, 6, 3)
        self.trial = F.max_pool2d(self.conv1(torch.zeros(1, channels, *image_size)), 2)
        self.fc1 = nn.Linear(self.trial.numel(), classes)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        return self.fc1(x.flatten(-3))
