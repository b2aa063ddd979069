"""
task: add_layer_
check: test_layers_that_are_there_already
title:
  en: 'Equal values are taken for the same parameter'
  ja: '値が等しいと、同じパラメータとみなしています'
wrote:
  en: '`torch.equal(p, q)` decides whether the optimizer has p already.'
  ja: 'すでにあるかどうかを `torch.equal(p, q)` で判断しています。'
why:
  en: 'Two layers can have equal values, biases that are all 0 for example. They are still two tensors.'
  ja: 'たとえばすべて 0 のバイアスのように、別の層でも値が等しいことがあります。それでもテンソルは別々です。'
try:
  en: 'Leave the test to add_param_group(), or compare with `is`.'
  ja: 'add_param_group() に任せるか、`is` で比べます。'
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""

import torch


def add_layer_(optimizer, layer, lr):
    held = [p for group in optimizer.param_groups for p in group["params"]]
    params = list(layer.parameters())
    if any(torch.equal(p, q) for p in params for q in held):
        raise ValueError("the optimizer has this layer already")
    layer.requires_grad_(True)
    optimizer.add_param_group({"params": params, "lr": lr})
