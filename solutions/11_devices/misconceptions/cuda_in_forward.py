"""
task: Normaliser
check: test_two_channels_by_hand
title:
  en: '.to("cuda") inside forward'
  ja: 'forward の中で .to("cuda") を呼んでいます'
wrote:
  en: "forward moves the statistics itself, to a device written into the code."
  ja: "forward の中で、コードに直接書いたデバイスに統計量を移しています。"
why:
  en: "It fails without CUDA, copies anew in every call, and disagrees with inputs that are elsewhere."
  ja: "CUDA がなければ失敗し、呼び出しのたびにコピーが起き、入力が別のデバイスにあれば食い違います。"
try:
  en: "Register buffers: they are already where the model is."
  ja: "バッファとして登録すれば、常にモデルと同じデバイスにあります。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
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
        return (x.to("cuda") - self.mean.to("cuda")) / self.std.to("cuda")
