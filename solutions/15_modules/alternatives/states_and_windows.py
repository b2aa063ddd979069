"""
tasks: [SimpleNN, ConvNet, DropoutNet, merge_linear]
idea:
  en: >-
    Layers made in a loop with setattr, products written with matmul, pooling by unfold and amax, a trial run inside
    fork_rng, a size check of one's own (ValueError), a mask by masked_fill that is drawn on the CPU and moved, and
    merged values that go in by load_state_dict.
  ja: setattr で層を順に作り、積を matmul で書き、プーリングを unfold と amax で行い、試しに通すのは fork_rng の中で行います。画像の大きさは自分で調べて ValueError とし、マスクは CPU で引いて移し、まとめた値は load_state_dict で入れます。
"""  # noqa: E501

import torch
from torch import nn


class SimpleNN(nn.Module):
    def __init__(self, inputs=1024, hidden=224, outputs=10):
        super().__init__()
        for name, before, after in (("fc1", inputs, hidden), ("fc2", hidden, outputs)):
            setattr(self, name, nn.Linear(before, after))

    def forward(self, x):
        for layer in (self.fc1, self.fc2):
            x = torch.matmul(x, layer.weight.t()) + layer.bias
            x = torch.where(x > 0, x, 0) if layer is self.fc1 else x
        return x


class ConvNet(nn.Module):
    def __init__(self, channels=1, classes=10, image_size=(32, 32)):
        super().__init__()
        if min(image_size) < 4:
            raise ValueError(image_size)
        self.size = torch.Size(image_size)
        self.conv1 = nn.Conv2d(channels, 6, 3)
        with torch.random.fork_rng(devices=[]), torch.no_grad():
            features = self.pooled(torch.randn(channels, *image_size)).numel()
        self.fc1 = nn.Linear(features, classes)

    def pooled(self, x):
        return self.conv1(x).clamp_min(0).unfold(-2, 2, 2).unfold(-2, 2, 2).amax((-2, -1))

    def forward(self, x):
        if x.shape[-2:] != self.size:
            raise ValueError("an image of another size")
        return self.fc1(torch.flatten(self.pooled(x), 1 if x.dim() == 4 else 0))


class DropoutNet(nn.Module):
    def __init__(self, features, p=0.5):
        super().__init__()
        if not 0 <= p <= 1:
            raise ValueError(p)
        self.p = p

    def forward(self, x):
        x = torch.relu(x)
        if not self.training:
            return x
        scale = 1 / (1 - self.p) if self.p < 1 else 0.0
        return x.masked_fill((torch.rand(x.shape) < self.p).to(x.device), 0) * scale


def merge_linear(first, second):
    if first.out_features != second.in_features:
        raise ValueError("the sizes do not fit")
    state = {"weight": second.weight @ first.weight}
    if first.bias is not None or second.bias is not None:
        state["bias"] = second(first(first.weight.new_zeros(first.in_features)))
    merged = nn.Linear(first.in_features, second.out_features, bias="bias" in state).to(first.weight)
    merged.load_state_dict(state)
    return merged
