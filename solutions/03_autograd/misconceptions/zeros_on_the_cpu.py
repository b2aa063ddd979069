"""
task: summed_gradient
check: test_no_losses
devices: [simulated, cuda, mps]
title:
  en: "Without losses, the zeros are on the CPU"
  ja: "損失がないときの 0 が CPU にあります"
wrote:
  en: "`torch.zeros(w.shape, dtype=w.dtype)` where there are no losses."
  ja: "損失がないときに `torch.zeros(w.shape, dtype=w.dtype)` を返しています。"
why:
  en: "The rare case is the one nobody tries on a GPU. With losses the result is on w's device, without them it is on
    the CPU."
  ja: "めったに起きない場合は、GPU で試されないまま残りがちです。損失があれば結果は w
    と同じデバイスにあるのに、なければ CPU にできてしまいます。"
try:
  en: "`torch.zeros_like(w)` has w's shape, dtype and device."
  ja: "`torch.zeros_like(w)` なら、形状・データ型・デバイスがどれも w と同じです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""

import torch


def summed_gradient(w, losses):
    if not losses:
        return torch.zeros(w.shape, dtype=w.dtype)
    return torch.autograd.grad(sum(loss(w) for loss in losses), w)[0]
