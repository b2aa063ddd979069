"""
task: build_optimizer
check: test_options_of_other_classes
title:
  en: "Unknown options are swallowed"
  ja: "知らない option を黙って捨てています"
wrote:
  en: "Only options that the class has are picked out, by inspect.signature."
  ja: "inspect.signature を使い、クラスにある option だけを選んで渡しています。"
why:
  en: "A misspelt or misplaced option then does nothing, without a word. An error at once is kinder."
  ja: "これでは、書き間違えた option も黙って無視されます。すぐにエラーになる方が親切です。"
try:
  en: "Hand all of them on; the class raises TypeError by itself."
  ja: "すべて渡してください。クラスが自分で TypeError を出します。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""

import inspect

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
    if lr is not None:
        options["lr"] = lr
    known = inspect.signature(classes[name]).parameters
    options = {key: value for key, value in options.items() if key in known}
    return classes[name](params, **options)
