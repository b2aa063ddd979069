"""
task: add_layer_
check: test_other_settings_are_the_defaults
title:
  en: "The optimizer's default rate is replaced"
  ja: "オプティマイザの既定の学習率を置き換えています"
wrote:
  en: '`optimizer.defaults["lr"] = lr`, and then a group without lr.'
  ja: '`optimizer.defaults["lr"] = lr` とし、lr のないグループを追加しています。'
why:
  en: "The next group that says nothing would get this rate, too."
  ja: "次に lr を書かずに追加したグループも、この学習率になってしまいます。"
try:
  en: 'Put `"lr": lr` into the group.'
  ja: 'グループに `"lr": lr` を入れます。'
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    optimizer.defaults["lr"] = lr
    optimizer.add_param_group({"params": list(layer.parameters())})
    layer.requires_grad_(True)
