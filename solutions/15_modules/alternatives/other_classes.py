"""
tasks: [SimpleNN, ConvNet, DropoutNet]
idea:
  en: >-
    nn.ReLU, nn.MaxPool2d and nn.Flatten as modules, super() with its arguments, layers registered by add_module, the
    flatten size found by a trial run with zeros under no_grad, one image put into a batch and taken out again, and
    F.dropout told the mode.
  ja: nn.ReLU・nn.MaxPool2d・nn.Flatten をモジュールとして使い、super() に引数を渡し、add_module で層を登録します。平坦化後の大きさは no_grad の中でゼロの画像を通して調べ、1 枚の画像はバッチに入れてから取り出し、F.dropout にはモードを渡します。
"""  # noqa: E501

import torch
import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super(SimpleNN, self).__init__()  # noqa: UP008
        self.add_module("fc2", nn.Linear(hidden, outputs))
        self.add_module("fc1", nn.Linear(inputs, hidden))
        self.activation = nn.ReLU(inplace=True)

    def forward(self, x):
        x = self.fc1(x)
        x = self.activation(x)
        x = self.fc2(x)
        return x


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 6, kernel_size=3)
        self.relu = nn.ReLU()
        self.pool = nn.MaxPool2d((2, 2), stride=(2, 2))
        self.flatten = nn.Flatten()
        try:
            with torch.no_grad():
                features = self.features(torch.zeros(1, channels, *image_size)).shape[1]
        except RuntimeError as error:
            raise ValueError(f"an image of size {image_size} is too small") from error
        self.fc1 = nn.Linear(features, classes)

    def features(self, x):
        return self.flatten(self.pool(self.relu(self.conv1(x))))

    def forward(self, x):
        if x.dim() == 3:
            return self.fc1(self.features(x.unsqueeze(0))).squeeze(0)
        return self.fc1(self.features(x))


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        self.features = features
        self.p = p

    def forward(self, x):
        return F.dropout(torch.relu(x), self.p, training=self.training)
