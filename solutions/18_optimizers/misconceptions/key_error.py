"""
task: build_optimizer
check: test_unknown_names
title:
  en: "KeyError instead of ValueError"
  ja: "ValueError ではなく KeyError です"
wrote:
  en: "`classes[name]` without a look whether the name is there."
  ja: "名前があるかを調べずに `classes[name]` としています。"
why:
  en: "KeyError says that some dict lacks a key. The caller wants to know that the name is wrong, and which names there are."
  ja: "KeyError は、どこかの辞書にキーがないという意味です。呼び出す側が知りたいのは、名前が違うことと、どんな名前があるかです。"
try:
  en: "`if name not in classes: raise ValueError(…)`"
  ja: "`if name not in classes: raise ValueError(…)` としてください。"
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
    if name == "momentum":
        options.setdefault("momentum", 0.9)
    if lr is not None:
        options["lr"] = lr
    return classes[name](params, **options)
