"""
task: Normaliser
check: test_dtypes_and_small_std
title:
  en: "Something small is added to std"
  ja: "std に小さな値を足しています"
wrote:
  en: "`(x - mean) / (std + 1e-5)`, so that nothing is divided by 0."
  ja: "0 で割らないように `(x - mean) / (std + 1e-5)` としています。"
why:
  en: "BatchNorm does so with an estimated variance. Here std is given and 0 refused; a small std would be falsified."
  ja: "BatchNorm は推定した分散に足します。ここでは 0 は拒否されるため、足すと小さな std の結果が狂うだけです。"
try:
  en: "Divide by std itself."
  ja: "std そのもので割ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
"""

from torch import nn


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if mean.shape != std.shape or (std == 0).any():
            raise ValueError("bad statistics")
        self.register_buffer("mean", mean.clone().view(-1, 1, 1))
        self.register_buffer("std", std.clone().view(-1, 1, 1))

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-5)
