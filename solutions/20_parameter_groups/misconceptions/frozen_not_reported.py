"""
task: group_report
check: test_frozen_and_buffers
title:
  en: "Frozen parameters are reported as missing"
  ja: "凍結したパラメータを「ない」と報告しています"
wrote:
  en: "None unless p.requires_grad."
  ja: "p.requires_grad が False なら None としています。"
why:
  en: "An optimizer may well hold frozen parameters, and the report is there to show it."
  ja: "オプティマイザが凍結したパラメータを持っていることもあります。それを見せるための報告です。"
try:
  en: "Whether the optimizer has it is all that counts."
  ja: "オプティマイザが持っているかどうかだけで決めます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def group_report(model, optimizer):
    group_of = {id(p): group for group in optimizer.param_groups for p in group["params"]}
    report = {}
    for name, p in model.named_parameters():
        group = group_of.get(id(p)) if p.requires_grad else None
        report[name] = group and (group["lr"], group["weight_decay"])
    return report
