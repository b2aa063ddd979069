r"""
task: silent_parameters
check: test_the_model_stays_on_its_device
devices: [simulated, cuda, mps]
title:
  en: "A copy of the model goes to the CPU, the data does not"
  ja: "モデルのコピーを CPU に移し、データと離しています"
wrote:
  en: "`copy.deepcopy(model).cpu()`, so that the model itself is left alone."
  ja: "元のモデルに触れないように、`copy.deepcopy(model).cpu()` を使っています。"
why:
  en: >-
    loss brings its own batch, and that is on the model's device. With the copy on the CPU it raises "Expected all
    tensors to be on the same device".
  ja: "loss は自分でバッチを用意していて、それはモデルと同じデバイスにあります。CPU のコピーと組み合わせると、\
    「Expected all tensors to be on the same device」というエラーになります。"
try:
  en: "Leave out .cpu(): gradients can be asked for on every device."
  ja: "`.cpu()` を外します。勾配は、どのデバイスでも求められます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.cpu
"""

import copy

import torch


def silent_parameters(model, loss):
    twin = copy.deepcopy(model).cpu()
    trainable = {name: parameter for name, parameter in twin.named_parameters() if parameter.requires_grad}
    value = loss(twin)
    if not trainable or not value.requires_grad:
        return list(trainable)
    found = torch.autograd.grad(value, list(trainable.values()), allow_unused=True)
    return [name for name, gradient in zip(trainable, found, strict=True) if gradient is None or not gradient.any()]
