"""
task: group_report
check: test_each_with_its_group
title:
  en: "The defaults are reported"
  ja: "既定値を報告しています"
wrote:
  en: 'You wrote `optimizer.defaults["lr"]`.'
  ja: '`optimizer.defaults["lr"]` と書いています。'
why:
  en: "The defaults fill in what a group does not say; what holds is in the group."
  ja: "既定値は、グループに書かれていない設定を補うだけです。実際に使われるのはグループの値です。"
try:
  en: 'Write `group["lr"]`.'
  ja: '`group["lr"]` と書いてみましょう。'
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def group_report(model, optimizer):
    held = {id(p) for group in optimizer.param_groups for p in group["params"]}
    setting = optimizer.defaults["lr"], optimizer.defaults["weight_decay"]
    return {name: setting if id(p) in held else None for name, p in model.named_parameters()}
