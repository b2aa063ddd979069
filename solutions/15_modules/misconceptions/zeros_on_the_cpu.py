"""
task: SimpleNN
check: test_two_layers_by_hand
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor stays on the CPU"
  ja: "補助のテンソルが CPU に残っています"
wrote:
  en: "`torch.maximum(self.fc1(x), torch.zeros(…))` as ReLU: the zeros are on the CPU, wherever x is."
  ja: "ReLU として `torch.maximum(self.fc1(x), torch.zeros(…))` を使っています。x がどこにあっても、ゼロは CPU にできます。"
why:
  en: "Tensors of different devices can't be computed with each other."
  ja: "デバイスの違うテンソルどうしは計算できません。"
try:
  en: "F.relu, or `hidden.clamp(min=0)`; where you need a tensor, torch.zeros_like or a buffer."
  ja: "F.relu か `hidden.clamp(min=0)` を使いましょう。テンソルが必要なら torch.zeros_like かバッファです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""  # noqa: E501

import torch
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)
        self.zeros = torch.zeros(hidden)

    def forward(self, x):
        return self.fc2(torch.maximum(self.fc1(x), self.zeros))
