"""
task: replace_head
check: test_initial_values
title:
  en: "Every new head has the same values"
  ja: "新しいヘッドがいつも同じ値です"
wrote:
  en: "`torch.manual_seed(0)` inside the function."
  ja: "関数の中で `torch.manual_seed(0)` を呼んでいます。"
why:
  en: "Two heads would start alike, and every random number after the call is the same again, in the whole program."
  ja: "2 つのヘッドが同じ値から始まります。しかも、その後に引く乱数が、プログラム全体で毎回同じになります。"
try:
  en: "Seeds are the caller's business."
  ja: "シードを決めるのは呼び出し側です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.manual_seed.html
"""

import torch
from torch import nn


def replace_head(model, name, classes):
    old = model.get_submodule(name)
    if not isinstance(old, nn.Linear) or classes < 1:
        raise ValueError(name)
    torch.manual_seed(0)
    new = nn.Linear(
        old.in_features, classes, bias=old.bias is not None, device=old.weight.device, dtype=old.weight.dtype
    )
    new.train(old.training)
    model.set_submodule(name, new)
    return model
