r"""
task: silent_parameters
check: test_the_model_stays_on_its_device
devices: [simulated, cuda, mps]
title:
  en: "NumPy is asked about a gradient on a GPU"
  ja: "GPU にある勾配を NumPy で調べています"
wrote:
  en: "`np.any(gradient.numpy())` to see whether all elements are 0."
  ja: "すべて 0 かどうかを `np.any(gradient.numpy())` で調べています。"
why:
  en: >-
    A NumPy array lies in the memory of the CPU. numpy() does not copy a tensor off a GPU without being told, and raises
    a TypeError.
  ja: "NumPy の配列は CPU のメモリにあります。numpy() は、指示がなければ GPU からのコピーを行わず、\
    TypeError になります。"
try:
  en: "Tensors can answer it themselves: `gradient.any()`."
  ja: "`gradient.any()` のように、テンソルのままでも調べられます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""

import numpy as np
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
        if gradient is None or not np.any(gradient.numpy())
    ]
