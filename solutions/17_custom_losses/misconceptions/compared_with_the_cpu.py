r"""
task: silent_parameters
check: test_the_model_stays_on_its_device
devices: [simulated, cuda, mps]
title:
  en: "The gradient is compared with zeros on the CPU"
  ja: "CPU にある 0 と勾配を比べています"
wrote:
  en: "`torch.equal(gradient, torch.zeros(gradient.shape))`: the zeros are made without a device."
  ja: "`torch.equal(gradient, torch.zeros(gradient.shape))` の 0 を、デバイスを指定せずに作っています。"
why:
  en: >-
    torch.zeros makes its tensor on the CPU, the gradient is where its parameter is. On a GPU this raises "Expected all
    tensors to be on the same device".
  ja: "torch.zeros はテンソルを CPU に作りますが、勾配はパラメータと同じデバイスにあります。それが GPU なら、\
    「Expected all tensors to be on the same device」というエラーになります。"
try:
  en: "`gradient.any()` needs nothing to compare with; torch.zeros_like(gradient) has the gradient's device."
  ja: "`gradient.any()` なら、比べる相手は要りません。torch.zeros_like(gradient) なら、勾配と同じデバイスに作られます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.any.html
"""

import torch


def silent_parameters(model, loss):
    trainable = {name: parameter for name, parameter in model.named_parameters() if parameter.requires_grad}
    value = loss(model)
    if not trainable or not value.requires_grad:
        return list(trainable)
    found = torch.autograd.grad(value, list(trainable.values()), allow_unused=True)
    return [
        name
        for name, gradient in zip(trainable, found, strict=True)
        if gradient is None or torch.equal(gradient, torch.zeros(gradient.shape, dtype=gradient.dtype))
    ]
