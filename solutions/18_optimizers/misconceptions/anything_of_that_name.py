"""
task: build_optimizer
check: test_unknown_names
title:
  en: "Names beyond the seven are let in"
  ja: "7 つ以外の名前も受け付けています"
wrote:
  en: 'Every class of torch.optim is found by its name in lower case, "radam" and "nadam" too.'
  ja: 'torch.optim のすべてのクラスを小文字の名前で探すので、"radam" や "nadam" も見つかります。'
why:
  en: "The contract names seven. What else torch.optim holds changes with every version."
  ja: "求められているのは 7 つの名前だけです。torch.optim にほかに何があるかは、バージョンによって変わります。"
try:
  en: "List the names that are allowed, and refuse the others."
  ja: "使える名前を並べ、ほかは拒んでください。"
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
    for key, value in vars(torch.optim).items():
        if isinstance(value, type) and issubclass(value, torch.optim.Optimizer):
            classes.setdefault(key.lower(), value)
    if name not in classes:
        raise ValueError(f"unknown: {name}")
    if name == "momentum":
        options.setdefault("momentum", 0.9)
    if lr is not None:
        options["lr"] = lr
    return classes[name](params, **options)
