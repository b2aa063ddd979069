"""
task: group_report
check: test_those_that_are_missing
title:
  en: "Missing parameters are not reported"
  ja: "オプティマイザにないパラメータを報告していません"
wrote:
  en: "Only names of parameters that are in a group."
  ja: "グループにあるパラメータの名前しかありません。"
why:
  en: "They are what one wants to know about: a forgotten parameter never trains."
  ja: "知りたいのはまさにそれです。忘れられたパラメータは学習されません。"
try:
  en: "Report None for them."
  ja: "None として報告します。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def group_report(model, optimizer):
    group_of = {id(p): group for group in optimizer.param_groups for p in group["params"]}
    named = [(name, group_of.get(id(p))) for name, p in model.named_parameters()]
    return {name: (group["lr"], group["weight_decay"]) for name, group in named if group is not None}
