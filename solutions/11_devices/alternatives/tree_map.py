"""
tasks: [to_device, Normaliser]
idea:
  en: "PyTorch's own tree_map walks the batch; nn.Buffer keeps the statistics."
  ja: "バッチは PyTorch 自身の tree_map でたどり、統計量は nn.Buffer で保持します。"
"""

import torch
from torch import nn
from torch.utils._pytree import tree_map_only


def to_device(batch, device):
    return tree_map_only(torch.Tensor, lambda tensor: tensor.to(device), batch)


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if mean.size() != std.size() or not std.all():
            raise ValueError("mean and std must have one shape, and no std may be 0")
        self.mean = nn.Buffer(mean.detach()[None, :, None, None].clone())
        self.std = nn.Buffer(std.detach()[None, :, None, None].clone())

    def forward(self, x):
        return x.sub(self.mean).div(self.std)
