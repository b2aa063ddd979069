r"""
task: hidden_gradient
check: test_the_gradient_is_where_the_inputs_are
devices: [simulated, cuda, mps]
title:
  en: "The gradient is taken to the CPU"
  ja: "勾配を CPU に移しています"
wrote:
  en: "`return h.grad.cpu()`: wherever the inputs are, the result is on the CPU."
  ja: "`return h.grad.cpu()` と書いています。入力がどこにあっても、結果は CPU にできます。"
why:
  en: "The caller goes on where the inputs are, and gets \"Expected all tensors to be on the same device\". `.cpu()`
    also makes Python wait until the GPU has finished."
  ja: "呼び出し側は入力のあるデバイスで計算を続けるので、「Expected all tensors to be on the same
    device」というエラーになります。また、`.cpu()` は GPU の計算が終わるまで Python を待たせます。"
try:
  en: "Return h.grad as it is. Bringing values home is for printing, NumPy and files, and the caller's business."
  ja: "h.grad をそのまま返しましょう。CPU に移すのは、表示や保存をするときや、NumPy で使うときです。
    それを決めるのは呼び出し側です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.cpu.html
"""

import torch


def hidden_gradient(x, w, b):
    h = (x @ w + b).detach().requires_grad_()
    torch.relu(h).square().mean().backward()
    return h.grad.cpu()
