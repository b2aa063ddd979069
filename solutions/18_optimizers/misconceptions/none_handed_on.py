"""
task: build_optimizer
check: test_default_rates
title:
  en: "lr=None is handed on"
  ja: "lr=None をそのまま渡しています"
wrote:
  en: "`classes[name](params, lr=lr, **options)`, also where lr is None."
  ja: "lr が None でも `classes[name](params, lr=lr, **options)` としています。"
why:
  en: "A default counts only for an argument that is left out. None is passed on as a value, and 0.0 <= None is a TypeError."
  ja: "既定値が使われるのは、引数を渡さなかったときだけです。None は値として渡され、0.0 <= None で TypeError になります。"
try:
  en: '`if lr is not None: options["lr"] = lr`'
  ja: '`if lr is not None: options["lr"] = lr` としてください。'
read: https://docs.pytorch.org/docs/stable/optim.html
"""  # noqa: E501

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
    options["lr"] = lr
    return classes[name](params, **options)
