"""
task: Normaliser
check: test_two_channels_by_hand
devices: [cpu, simulated]
title:
  en: '"cuda" written in: forward fails on a machine without a GPU'
  ja: '"cuda" と書いているため、GPU のないマシンでは forward が失敗します'
wrote:
  en: '`.to("cuda")` (or `.cuda()`) inside forward: the place is written into the code.'
  ja: 'forward の中で `.to("cuda")`（または `.cuda()`）を呼び、移動先をコードに直接書いています。'
why:
  en: "It fails on every machine without a CUDA GPU, and disagrees with a model and inputs that are elsewhere."
  ja: "CUDA の GPU がないマシンでは必ず失敗し、モデルや入力が別のデバイスにあれば食い違います。"
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
