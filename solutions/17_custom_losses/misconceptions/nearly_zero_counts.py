r"""
task: silent_parameters
check: test_entirely_zero_means_every_element
title:
  en: "Small gradients are taken for zeros"
  ja: "小さな勾配を 0 とみなしています"
wrote:
  en: "`torch.allclose(gradient, torch.zeros_like(gradient))`."
  ja: "`torch.allclose(gradient, torch.zeros_like(gradient))` を使っています。"
why:
  en: "allclose calls everything below 1e-8 equal to 0. A small gradient still trains: Adam divides by its size."
  ja: "allclose は 1e-8 以下の値をすべて 0 と等しいとみなします。小さな勾配でも学習は進みます。\
    Adam は勾配の大きさで割るからです。"
try:
  en: "Exactly zero: not gradient.any()."
  ja: "ちょうど 0 かどうかを調べます：not gradient.any() です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.allclose.html
"""

import torch


def silent_parameters(model, loss):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    value = loss(model)
    if not trainable or not value.requires_grad:
        return list(trainable)
    gradients = torch.autograd.grad(value, list(trainable.values()), allow_unused=True)
    return [
        name
        for name, g in zip(trainable, gradients, strict=True)
        if g is None or torch.allclose(g, torch.zeros_like(g))
    ]
