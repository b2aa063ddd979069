"""
task: build_optimizer
check: test_momentum_of_sgd
title:
  en: '"momentum" has no momentum'
  ja: '"momentum" に momentum がありません'
wrote:
  en: '"momentum" gives torch.optim.SGD, and nothing else is set.'
  ja: '"momentum" で torch.optim.SGD を作るだけで、ほかには何も設定していません。'
why:
  en: "SGD's own default for momentum is 0: plain gradient descent."
  ja: "SGD の momentum の既定値は 0 で、ただの勾配降下法になります。"
try:
  en: '`options.setdefault("momentum", 0.9)`'
  ja: '`options.setdefault("momentum", 0.9)` としてください。'
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


def build_optimizer(name, params, lr=None, **options):
    classes = {
        "sgd": torch.optim.SGD,
        "momentum": torch.optim.SGD,
        "adam": torch.optim.Adam,
        "adamw": torch.optim.AdamW,
        "rmsprop": torch.optim.RMSprop,
        "adagrad": torch.optim.Adagrad,
        "adadelta": torch.optim.Adadelta,
    }
    if name not in classes:
        raise ValueError(f"unknown: {name}")
    if lr is not None:
        options["lr"] = lr
    return classes[name](params, **options)
