"""
task: gradient_step_
check: test_any_iterable
title:
  en: "An iterator is gone through twice"
  ja: "イテレータを 2 回たどっています"
wrote:
  en: "A first loop over params uses the iterator up, and the second one finds nothing."
  ja: "params をたどる 1 つ目のループでイテレータが空になり、2 つ目のループでは何も見つかりません。"
why:
  en: "`model.parameters()` is a generator. It gives each parameter once."
  ja: "`model.parameters()` はジェネレータです。各パラメータを 1 回しか返しません。"
try:
  en: "`params = list(params)` first, or a single loop."
  ja: "先に `params = list(params)` とするか、ループを 1 つにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""

import torch


def gradient_step_(params, lr):
    if lr < 0:
        raise ValueError("negative")
    changes = [None if p.grad is None else lr * p.grad for p in params]
    with torch.no_grad():
        for p, change in zip(params, changes, strict=False):
            if change is not None:
                p.sub_(change)
