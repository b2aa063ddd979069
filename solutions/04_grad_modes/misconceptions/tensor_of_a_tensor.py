"""
task: detached_copy
check: rules
title:
  en: "torch.tensor(x) warns"
  ja: "torch.tensor(x) は警告を出します"
wrote:
  en: "`torch.tensor(x, requires_grad=requires_grad)`: right, but with a UserWarning each time."
  ja: "`torch.tensor(x, requires_grad=requires_grad)` と書いています。結果は正しいのですが、毎回 UserWarning
    が出ます。"
why:
  en: "torch.tensor is for values. torch asks you to say what you mean: detach and clone."
  ja: "torch.tensor は値から作るためのものです。detach と clone で意図をはっきり書くよう、torch は求めています。"
try:
  en: "`x.detach().clone().requires_grad_(requires_grad)`"
  ja: "`x.detach().clone().requires_grad_(requires_grad)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def detached_copy(x, requires_grad=False):
    return torch.tensor(x, requires_grad=requires_grad)
