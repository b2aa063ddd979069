"""
task: group_report
check: test_those_that_are_missing
title:
  en: "(0.0, 0.0) instead of None"
  ja: "None ではなく (0.0, 0.0) になっています"
wrote:
  en: "`(0.0, 0.0)` for what is in no group."
  ja: "どのグループにもないものを `(0.0, 0.0)` としています。"
why:
  en: "A group with the rate 0 looks just the same, and is something else: its rate may rise again."
  ja: "学習率 0 のグループと区別がつきません。そちらは、学習率がまた上がるかもしれません。"
try:
  en: "None"
  ja: "None とします。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def group_report(model, optimizer):
    none = {"lr": 0.0, "weight_decay": 0.0}
    group_of = {id(p): group for group in optimizer.param_groups for p in group["params"]}
    groups = {name: group_of.get(id(p), none) for name, p in model.named_parameters()}
    return {name: (group["lr"], group["weight_decay"]) for name, group in groups.items()}
