"""
task: add_axis
check: test_at_every_place
title:
  en: "There is no torch.unqueeze"
  ja: "torch.unqueeze はありません"
wrote:
  en: "`torch.unqueeze(x, dim)`, as some tables of operations spell it."
  ja: "一部の演算表の綴りのまま、`torch.unqueeze(x, dim)` と書いています。"
why:
  en: "AttributeError: the letter s is missing."
  ja: "s が抜けているため、AttributeError になります。"
try:
  en: "`torch.unsqueeze(x, dim)`."
  ja: "`torch.unsqueeze(x, dim)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""

import torch


def add_axis(x, dim):
    return torch.unqueeze(x, dim)
