"""
task: silent_parameters
check: test_round_silences_everything
title:
  en: "Gradients of zeros are overlooked"
  ja: "すべて 0 の勾配を見落としています"
wrote:
  en: "`gradient is None` is the only question."
  ja: "`gradient is None` かどうかだけを調べています。"
why:
  en: >-
    round, floor, sign and a dead ReLU do not cut the graph: the gradient arrives, but it is 0 everywhere, and
    nothing learns.
  ja: "round、floor、sign や、死んだ ReLU はグラフを切りません。勾配は届きますが、すべて 0 なので何も学習しません。"
try:
  en: "Ask both: gradient is None or not gradient.any()."
  ja: "両方を調べます：gradient is None or not gradient.any() です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.round.html
"""

import torch


def silent_parameters(model, loss):
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    value = loss(model)
    if not trainable or not value.requires_grad:
        return list(trainable)
    gradients = torch.autograd.grad(value, list(trainable.values()), allow_unused=True)
    return [name for name, gradient in zip(trainable, gradients, strict=True) if gradient is None]
