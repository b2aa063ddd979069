"""
task: Normaliser
check: test_forward_copies_nothing
devices: [simulated, cuda, mps]
title:
  en: "Plain attributes that are moved in every call"
  ja: "ふつうの属性を、呼び出しのたびに移動しています"
wrote:
  en: "`self.mean = mean.clone()`, and `self.mean.to(x.device)` in forward."
  ja: "`self.mean = mean.clone()` としておき、forward の中で `self.mean.to(x.device)` としています。"
why:
  en: "It computes rightly everywhere, but copies anew for every batch, and state_dict does not know the statistics."
  ja: "どこでも正しく計算できますが、バッチのたびにコピーが起き、state_dict には統計量が含まれません。"
try:
  en: '`self.register_buffer("mean", …)`: a buffer moves once, with the model, and is saved with it.'
  ja: '`self.register_buffer("mean", …)` とします。バッファはモデルと一緒に 1 回だけ移動し、一緒に保存されます。'
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
        return (x - self.mean.to(x.device)) / self.std.to(x.device)
