"""
task: add_layer_
check: test_a_group_of_its_own
title:
  en: "A group for every parameter"
  ja: "パラメータごとにグループができています"
wrote:
  en: "`add_param_group` in a loop over the parameters."
  ja: "パラメータを回りながら `add_param_group` を呼んでいます。"
why:
  en: "It trains, but one group is asked for: a layer should have one rate, in one place."
  ja: "学習はできますが、求められているのは 1 つのグループです。層の学習率は 1 か所にあるべきです。"
try:
  en: "Hand over all parameters in one list."
  ja: "すべてのパラメータを 1 つのリストで渡します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    for p in layer.parameters():
        p.requires_grad_(True)
        optimizer.add_param_group({"params": [p], "lr": lr})
