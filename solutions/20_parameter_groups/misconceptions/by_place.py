"""
task: group_report
check: test_groups_in_any_order
title:
  en: "Parameters are matched by their place"
  ja: "パラメータを順番で突き合わせています"
wrote:
  en: "The model's parameters and those of all groups are paired with zip."
  ja: "モデルのパラメータと、全グループのパラメータを zip で組にしています。"
why:
  en: "The groups may be in any order, and need not have all parameters."
  ja: "グループの順序は自由で、すべてのパラメータがあるとも限りません。"
try:
  en: "Look each parameter up: `{id(p): group}`."
  ja: "`{id(p): group}` を作り、パラメータごとに引きます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def group_report(model, optimizer):
    held = [group for group in optimizer.param_groups for _ in group["params"]]
    names = [name for name, _ in model.named_parameters()]
    report = dict.fromkeys(names)
    for name, group in zip(names, held, strict=False):
        report[name] = (group["lr"], group["weight_decay"])
    return report
