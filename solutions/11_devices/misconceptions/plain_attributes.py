"""
task: Normaliser
check: test_moves_with_the_model
title:
  en: "mean and std are plain attributes"
  ja: "mean と std がふつうの属性になっています"
wrote:
  en: "`self.mean = mean.clone()` without register_buffer."
  ja: "register_buffer を使わずに `self.mean = mean.clone()` としています。"
why:
  en: "Module.to and state_dict see parameters and buffers only: the attribute stays on the CPU and is not saved."
  ja: "Module.to や state_dict の対象はパラメータとバッファだけです。ふつうの属性は CPU に残り、保存もされません。"
try:
  en: '`self.register_buffer("mean", …)`, and then use self.mean as before.'
  ja: '`self.register_buffer("mean", …)` とすれば、あとは self.mean として使えます。'
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_buffer
"""

from torch import nn


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if mean.shape != std.shape or (std == 0).any():
            raise ValueError("bad statistics")
        self.mean = mean.clone().view(-1, 1, 1)
        self.std = std.clone().view(-1, 1, 1)

    def forward(self, x):
        return (x - self.mean) / self.std
