"""
task: build_optimizer
check: test_momentum_of_sgd
title:
  en: "momentum is passed twice"
  ja: "momentum を 2 回渡しています"
wrote:
  en: "`torch.optim.SGD(params, momentum=0.9, **options)`"
  ja: "`torch.optim.SGD(params, momentum=0.9, **options)` としています。"
why:
  en: "Where the options name a momentum as well, Python refuses: got multiple values for keyword argument."
  ja: "options にも momentum があると、Python が「got multiple values for keyword argument」として拒みます。"
try:
  en: '`options.setdefault("momentum", 0.9)` before the call, or `{"momentum": 0.9} | options`.'
  ja: '呼び出す前に `options.setdefault("momentum", 0.9)` とするか、`{"momentum": 0.9} | options` を渡します。'
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
    if name == "momentum":
        return torch.optim.SGD(params, momentum=0.9, **options)
    return classes[name](params, **options)
