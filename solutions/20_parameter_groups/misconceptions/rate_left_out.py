"""
task: add_layer_
check: test_a_group_of_its_own
title:
  en: 'The new group has the default rate'
  ja: '新しいグループの学習率が既定値です'
wrote:
  en: 'A group without "lr".'
  ja: '"lr" のないグループを追加しています。'
why:
  en: 'What a group does not say is filled in from the optimizer''s defaults, so lr is never used.'
  ja: 'グループにない設定はオプティマイザの既定値で補われるので、lr が使われません。'
try:
  en: 'Put `"lr": lr` into the group.'
  ja: 'グループに `"lr": lr` を入れます。'
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    optimizer.add_param_group({"params": list(layer.parameters())})
    layer.requires_grad_(True)
