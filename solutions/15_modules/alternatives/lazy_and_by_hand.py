"""
tasks: [SimpleNN, ConvNet, DropoutNet, conv_output_size]
idea:
  en: >-
    F.linear with the layers' parameters, clamp as ReLU, nn.LazyLinear with one dry run, pooling before ReLU, a dropout mask
    of one's own, and a convolution of a meta tensor that tells the size.
  ja: 層のパラメータを F.linear に渡し、clamp を ReLU として使い、nn.LazyLinear を一度だけ通し、プーリングを ReLU より先にし、ドロップアウトのマスクを自分で作り、meta テンソルの畳み込みから大きさを読み取ります。
"""  # noqa: E501

import torch
import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        nn.Module.__init__(self)
        self.fc1, self.fc2 = nn.Linear(inputs, hidden), nn.Linear(hidden, outputs)

    def forward(self, x):
        hidden = F.linear(x, self.fc1.weight, self.fc1.bias)
        return F.linear(hidden.clamp(min=0), self.fc2.weight, self.fc2.bias)


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        height, width = image_size
        if height < 4 or width < 4:
            raise ValueError("both sides must be at least 4")
        self.conv1 = nn.Conv2d(channels, 6, 3)
        self.fc1 = nn.LazyLinear(classes)
        with torch.no_grad():
            self(torch.zeros(channels, height, width))

    def forward(self, x):
        pooled = F.max_pool2d(self.conv1(x), kernel_size=2).relu()
        return self.fc1(pooled.reshape(*x.shape[:-3], pooled.shape[-3:].numel()))


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError(p)
        self.keep = 1 - p

    def forward(self, x):
        x = torch.maximum(x, torch.zeros_like(x))
        if not self.training or self.keep == 1:
            return x
        if self.keep == 0:
            return x * 0
        kept = torch.empty_like(x).bernoulli_(self.keep)
        return x * kept / self.keep


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if kernel < 1 or stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("out of range")
    if size < 1:
        raise ValueError("nothing to look at")
    with torch.device("meta"):
        layer = nn.Conv1d(1, 1, kernel, stride, padding, dilation)
        try:
            return layer(torch.empty(1, 1, size)).shape[-1]
        except RuntimeError as error:
            raise ValueError("the kernel does not fit") from error
