"""
task: add_layer_
check: test_a_group_of_its_own
title:
  en: "The parameters go into the first group"
  ja: "パラメータを最初のグループに入れています"
wrote:
  en: 'You wrote `optimizer.param_groups[0]["params"] += list(layer.parameters())`.'
  ja: '`optimizer.param_groups[0]["params"] += list(layer.parameters())` と書いています。'
why:
  en: "They train with that group's rate, not with lr."
  ja: "lr ではなく、そのグループの学習率で学習されます。"
try:
  en: "Add a group of its own."
  ja: "専用のグループを追加します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    held = {p for group in optimizer.param_groups for p in group["params"]}
    if not held.isdisjoint(layer.parameters()):
        raise ValueError("already there")
    optimizer.param_groups[0]["params"] += list(layer.parameters())
    layer.requires_grad_(True)
