r"""
task: summed_gradient
check: test_any_shape_and_dtype
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU"
  ja: "途中で作ったテンソルが CPU にあります"
wrote:
  en: "A tensor made on the way without a device, such as `total = torch.zeros(w.shape, dtype=w.dtype)` for the sum."
  ja: "和を求めるための `total = torch.zeros(w.shape, dtype=w.dtype)` のように、途中で作るテンソルに\
    デバイスを指定していません。"
why:
  en: "Shape and dtype may be those of w, the device is not: torch.zeros is on the CPU unless told otherwise. With w on
    a GPU the first addition raises \"Expected all tensors to be on the same device\"."
  ja: "形状とデータ型を w に合わせても、デバイスが抜けています。torch.zeros は、指定がなければ CPU に置かれます。
    w が GPU にあると、最初の足し算で「Expected all tensors to be on the same device」というエラーになります。"
try:
  en: "`torch.zeros_like(w)` takes the device over too. Or add up the losses, and differentiate once."
  ja: "`torch.zeros_like(w)` なら、デバイスも同じになります。損失を足し合わせてから 1 回だけ微分する方法もあります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""

import torch


def summed_gradient(w, losses):
    total = torch.zeros(w.shape, dtype=w.dtype)
    for loss in losses:
        total += torch.autograd.grad(loss(w), w)[0]
    return total.to(w.device)
