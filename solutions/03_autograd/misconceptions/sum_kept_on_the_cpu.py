r"""
task: summed_gradient
check: test_any_shape_and_dtype
devices: [simulated, cuda, mps]
title:
  en: "The gradients are added up on the CPU"
  ja: "勾配を CPU の上で足しています"
wrote:
  en: "`total += gradient.cpu()`, and the total is returned from there."
  ja: "`total += gradient.cpu()` と足していき、CPU にある合計をそのまま返しています。"
why:
  en: "The numbers are right, but the result is not where w is: `w - lr * gradient` raises an error. Each .cpu() also
    makes Python wait for the GPU."
  ja: "数は合っていますが、結果が w と同じデバイスにないため、`w - lr * gradient` はエラーになります。また、`.cpu()`
    を呼ぶたびに Python は GPU を待たされます。"
try:
  en: "Add where the gradients are: they have w's device, and so has their sum."
  ja: "勾配のあるデバイスで足しましょう。勾配は w と同じデバイスにあり、その和もそこにできます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cpu.html
"""

import torch


def summed_gradient(w, losses):
    total = torch.zeros(w.shape, dtype=w.dtype)
    for loss in losses:
        total += torch.autograd.grad(loss(w), w)[0].cpu()
    return total
