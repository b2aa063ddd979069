"""
task: group_report
check: test_each_with_its_group
title:
  en: "Lists instead of tuples"
  ja: "タプルではなくリストです"
wrote:
  en: 'You wrote `[group["lr"], group["weight_decay"]]`.'
  ja: '`[group["lr"], group["weight_decay"]]` と書いています。'
why:
  en: "A pair of fixed length is asked for, as a tuple."
  ja: "長さの決まった組なので、タプルを返します。"
try:
  en: 'Write `(group["lr"], group["weight_decay"])`.'
  ja: '`(group["lr"], group["weight_decay"])` と書いてみましょう。'
read: https://docs.python.org/3/library/stdtypes.html#tuples
"""


def group_report(model, optimizer):
    group_of = {id(p): group for group in optimizer.param_groups for p in group["params"]}
    report = {}
    for name, p in model.named_parameters():
        group = group_of.get(id(p))
        report[name] = group and [group["lr"], group["weight_decay"]]
    return report
