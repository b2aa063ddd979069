"""
task: build_optimizer
check: test_a_rate_of_zero
title:
  en: "lr = 0.0 is lost"
  ja: "lr = 0.0 が失われています"
wrote:
  en: '`if lr: options["lr"] = lr`'
  ja: '`if lr: options["lr"] = lr` としています。'
why:
  en: "0.0 counts as false, so it is treated like None and the class's default takes its place."
  ja: "0.0 は偽とみなされるので、None と同じ扱いになり、クラスの既定値が使われます。"
try:
  en: "`if lr is not None:`"
  ja: "`if lr is not None:` としてください。"
read: https://docs.pytorch.org/docs/stable/optim.html
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
    if name == "momentum":
        options.setdefault("momentum", 0.9)
    if lr:
        options["lr"] = lr
    return classes[name](params, **options)
