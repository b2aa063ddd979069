r"""
task: hidden_gradient
check: test_the_gradient_is_where_the_inputs_are
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU"
  ja: "途中で作ったテンソルが CPU にあります"
wrote:
  en: "A tensor made on the way without a device, such as `torch.zeros(h.shape)` for a relu of your own."
  ja: "relu を自分で書くための `torch.zeros(h.shape)` のように、途中で作るテンソルにデバイスを指定していません。"
why:
  en: "torch.zeros, torch.ones and torch.tensor make their tensors on the CPU. With inputs on a GPU, the next operation
    raises \"Expected all tensors to be on the same device\"."
  ja: "torch.zeros、torch.ones、torch.tensor は、テンソルを CPU に作ります。入力が GPU にあると、次の計算で\
    「Expected all tensors to be on the same device」というエラーになります。"
try:
  en: "`torch.zeros_like(h)`, or no second tensor at all: `torch.relu(h)`, `h.clamp(min=0)`."
  ja: "`torch.zeros_like(h)` を使いましょう。`torch.relu(h)` や `h.clamp(min=0)` なら、\
    比べる相手のテンソルも要りません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.zeros_like.html
"""

import torch


def hidden_gradient(x, w, b):
    h = (x @ w + b).detach().requires_grad_()
    out = torch.maximum(h, torch.zeros(h.shape, dtype=h.dtype)).square().mean()
    return torch.autograd.grad(out, h)[0]
