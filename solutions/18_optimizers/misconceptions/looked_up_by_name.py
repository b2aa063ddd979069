"""
task: build_optimizer
check: test_a_class_for_each_name
title:
  en: "`torch.optim.sgd` is a module"
  ja: "`torch.optim.sgd` はモジュールです"
wrote:
  en: "`getattr(torch.optim, name)`"
  ja: "`getattr(torch.optim, name)` としています。"
why:
  en: 'In lower case these are the files that the classes are written in. And getattr finds a lot that is no optimizer at all, such as "lr_scheduler".'
  ja: '小文字の名前は、クラスが書かれているファイル（モジュール）です。また getattr では、"lr_scheduler" のようにオプティマイザでないものも見つかります。'
try:
  en: "A dict with the seven names says exactly what is allowed."
  ja: "7 つの名前の辞書なら、使えるものをそのまま書き表せます。"
read: https://docs.pytorch.org/docs/stable/optim.html
"""  # noqa: E501

import torch


def build_optimizer(name, params, lr=None, **options):
    if not hasattr(torch.optim, name) and name != "momentum":
        raise ValueError(f"unknown: {name}")
    if name == "momentum":
        options.setdefault("momentum", 0.9)
    if lr is not None:
        options["lr"] = lr
    return (torch.optim.SGD if name == "momentum" else getattr(torch.optim, name))(params, **options)
