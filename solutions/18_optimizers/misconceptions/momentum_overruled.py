"""
task: build_optimizer
check: test_momentum_of_sgd
title:
  en: "The given momentum is overruled"
  ja: "渡された momentum を上書きしています"
wrote:
  en: '`options["momentum"] = 0.9`, whatever the options say.'
  ja: 'options に何があっても `options["momentum"] = 0.9` としています。'
why:
  en: "0.9 is only what counts when nobody says anything else."
  ja: "0.9 を使うのは、ほかに指定がないときだけです。"
try:
  en: '`options.setdefault("momentum", 0.9)` sets it only where it is missing.'
  ja: '`options.setdefault("momentum", 0.9)` なら、ないときだけ設定します。'
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
    if name == "momentum":
        options["momentum"] = 0.9
    if lr is not None:
        options["lr"] = lr
    return classes[name](params, **options)
