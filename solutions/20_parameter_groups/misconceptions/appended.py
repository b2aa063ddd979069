"""
task: add_layer_
check: test_other_settings_are_the_defaults
title:
  en: "A dict is appended to param_groups"
  ja: "param_groups に辞書を追加しています"
wrote:
  en: 'You wrote `optimizer.param_groups.append({"params": …, "lr": lr})`.'
  ja: '`optimizer.param_groups.append({"params": …, "lr": lr})` と書いています。'
why:
  en: "momentum, betas and the like are missing in it; the next step() fails with a KeyError."
  ja: "momentum や betas などが足りないので、次の step() が KeyError で失敗します。"
try:
  en: "`optimizer.add_param_group(…)` fills in the defaults."
  ja: "`optimizer.add_param_group(…)` は既定値を補います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    held = {p for group in optimizer.param_groups for p in group["params"]}
    if not held.isdisjoint(layer.parameters()):
        raise ValueError("already there")
    optimizer.param_groups.append({"params": list(layer.parameters()), "lr": lr})
    layer.requires_grad_(True)
