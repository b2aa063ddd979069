"""
task: SimpleNN
check: test_two_layers_by_hand
devices: [cpu, simulated]
title:
  en: "`cuda` is written into forward"
  ja: "forward に `cuda` が書き込まれています"
wrote:
  en: "`x = x.cuda()` in forward."
  ja: "forward の中で `x = x.cuda()` を呼んでいます。"
why:
  en: "Without an NVIDIA GPU it is an error, and where the model is elsewhere x is moved away from it."
  ja: "NVIDIA の GPU がなければエラーになり、あっても、モデルが別の場所にあれば x だけが離れてしまいます。"
try:
  en: "The caller moves model and x; forward moves nothing."
  ja: "モデルと x を移すのは呼び出し側です。forward では何も移しません。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""

import torch.nn.functional as F
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x):
        x = x.cuda()
        return self.fc2(F.relu(self.fc1(x)))
