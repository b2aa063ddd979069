"""
task: add_layer_
check: test_other_settings_are_the_defaults
title:
  en: "The settings of the first group are copied"
  ja: "最初のグループの設定を写しています"
wrote:
  en: 'You wrote `{**optimizer.param_groups[0], "params": …, "lr": lr}`.'
  ja: '`{**optimizer.param_groups[0], "params": …, "lr": lr}` と書いています。'
why:
  en: "A group's own settings (no weight decay, say) are meant for that group. A new one starts with the defaults."
  ja: "グループに固有の設定（重み減衰なし、など）は、そのグループのためのものです。新しいグループは既定値から始まります。"
try:
  en: 'Name "params" and "lr" only; add_param_group() fills in the rest.'
  ja: '"params" と "lr" だけを渡せば、残りは add_param_group() が補います。'
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""  # noqa: E501


def add_layer_(optimizer, layer, lr):
    optimizer.add_param_group({**optimizer.param_groups[0], "params": list(layer.parameters()), "lr": lr})
    layer.requires_grad_(True)
