"""
task: add_layer_
check: test_a_group_of_its_own
title:
  en: "Only what is trainable already is added"
  ja: "すでに学習するものしか追加していません"
wrote:
  en: "`[p for p in layer.parameters() if p.requires_grad]`, before the layer is thawed."
  ja: "凍結を解く前に `[p for p in layer.parameters() if p.requires_grad]` としています。"
why:
  en: "At that time all are frozen, so the group is empty."
  ja: "その時点ではすべて凍結されているので、グループが空になります。"
try:
  en: "Add all parameters of the layer."
  ja: "層のすべてのパラメータを追加します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    params = [p for p in layer.parameters() if p.requires_grad]
    layer.requires_grad_(True)
    optimizer.add_param_group({"params": params, "lr": lr})
