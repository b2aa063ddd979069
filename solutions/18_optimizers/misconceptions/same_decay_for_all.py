"""
task: build_optimizer
check: test_other_defaults_stay
title:
  en: "A weight_decay for every class"
  ja: "どのクラスにも weight_decay を設定しています"
wrote:
  en: '`options.setdefault("weight_decay", 0.0)`, as if it were a common default.'
  ja: '共通の既定値であるかのように `options.setdefault("weight_decay", 0.0)` としています。'
why:
  en: "0 is the default of most classes, but 0.01 that of AdamW, which is nothing but Adam without it."
  ja: "多くのクラスの既定値は 0 ですが、AdamW では 0.01 です。それがなければ、AdamW は Adam と同じです。"
try:
  en: "Leave out what the caller did not name."
  ja: "呼び出し側が指定しなかったものは渡さないでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
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
    options.setdefault("weight_decay", 0.0)
    if lr is not None:
        options["lr"] = lr
    return classes[name](params, **options)
