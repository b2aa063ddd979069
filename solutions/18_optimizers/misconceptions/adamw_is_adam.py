"""
task: build_optimizer
check: test_a_class_for_each_name
title:
  en: '"adamw" gives Adam'
  ja: '"adamw" で Adam を作っています'
wrote:
  en: '`torch.optim.Adam` with weight_decay 0.01 for "adamw".'
  ja: '"adamw" に `torch.optim.Adam` と weight_decay = 0.01 を使っています。'
why:
  en: "Adam's weight_decay is part of the gradient and is divided away with it. AdamW shrinks the weights beside the gradient."
  ja: "Adam の weight_decay は勾配の一部で、勾配と一緒に割られてしまいます。AdamW は、勾配とは別に重みを縮めます。"
try:
  en: "`torch.optim.AdamW`"
  ja: "`torch.optim.AdamW` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
"""  # noqa: E501

import torch


def build_optimizer(name, params, lr=None, **options):
    classes = {
        "sgd": torch.optim.SGD,
        "momentum": torch.optim.SGD,
        "adam": torch.optim.Adam,
        "adamw": torch.optim.Adam,
        "rmsprop": torch.optim.RMSprop,
        "adagrad": torch.optim.Adagrad,
        "adadelta": torch.optim.Adadelta,
    }
    if name not in classes:
        raise ValueError(f"unknown: {name}")
    if name == "momentum":
        options.setdefault("momentum", 0.9)
    if name == "adamw":
        options.setdefault("weight_decay", 0.01)
    if lr is not None:
        options["lr"] = lr
    return classes[name](params, **options)
