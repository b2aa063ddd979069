"""
task: scale_rates_
check: test_tiny_and_large
title:
  en: "The rates go through float32"
  ja: "学習率が float32 を経由しています"
wrote:
  en: "You wrote `(torch.tensor(rates) * factor).tolist()`."
  ja: "`(torch.tensor(rates) * factor).tolist()` と書いています。"
why:
  en: "torch.tensor makes float32 of Python's floats: digits are lost, small numbers become 0, large ones inf."
  ja: "torch.tensor は Python の float を float32 にします。桁が失われ、小さな数は 0 に、大きな数は inf になります。"
try:
  en: "Rates are plain Python numbers; no tensor is needed."
  ja: "学習率はただの Python の数です。テンソルは要りません。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""

import torch


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    rates = (torch.tensor([float(group["lr"]) for group in optimizer.param_groups]) * factor).tolist()
    for group, rate in zip(optimizer.param_groups, rates, strict=True):
        group["lr"] = rate
    return rates
