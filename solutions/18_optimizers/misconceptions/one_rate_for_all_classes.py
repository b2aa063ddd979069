"""
task: build_optimizer
check: test_default_rates
title:
  en: "One default rate for every class"
  ja: "どのクラスでも同じ既定値になっています"
wrote:
  en: "`lr = 1e-3 if lr is None else lr`"
  ja: "`lr = 1e-3 if lr is None else lr` としています。"
why:
  en: "The classes have different defaults: Adadelta with 0.001 instead of 1.0 hardly moves."
  ja: "既定値はクラスごとに違います。Adadelta で 1.0 ではなく 0.001 を使うと、ほとんど動きません。"
try:
  en: "Pass lr only where it is not None."
  ja: "lr は、None でないときだけ渡してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Adadelta.html
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
    options["lr"] = 1e-3 if lr is None else lr
    return classes[name](params, **options)
