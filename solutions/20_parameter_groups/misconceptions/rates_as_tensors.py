"""
task: group_report
check: test_present_values
title:
  en: "The numbers went through float32"
  ja: "数が float32 を経由しています"
wrote:
  en: 'You wrote `torch.tensor(group["lr"]).item()`.'
  ja: '`torch.tensor(group["lr"]).item()` と書いています。'
why:
  en: "torch.tensor makes float32 of a Python float: digits are lost, and very small numbers become 0."
  ja: "torch.tensor は Python の float を float32 にします。桁が失われ、とても小さな数は 0 になります。"
try:
  en: "The group has Python numbers; hand them on."
  ja: "グループにあるのは Python の数です。そのまま返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def group_report(model, optimizer):
    group_of = {id(p): group for group in optimizer.param_groups for p in group["params"]}
    report = {}
    for name, p in model.named_parameters():
        group = group_of.get(id(p))
        report[name] = group and tuple(torch.tensor([group["lr"], group["weight_decay"]]).tolist())
    return report
