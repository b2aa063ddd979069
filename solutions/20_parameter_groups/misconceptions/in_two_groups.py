"""
task: add_layer_
check: test_layers_that_are_there_already
title:
  en: 'A parameter is in two groups'
  ja: '同じパラメータが 2 つのグループに入っています'
wrote:
  en: '`optimizer.param_groups.append({**optimizer.defaults, …})` without asking whether the parameters are there.'
  ja: 'すでにあるかどうかを調べずに、`optimizer.param_groups.append({**optimizer.defaults, …})` としています。'
why:
  en: 'step() would move such a parameter twice, once with each rate. append() on a list checks nothing.'
  ja: 'そのパラメータは、step() のたびに、それぞれの学習率で 2 回動いてしまいます。リストの append() は何も調べません。'
try:
  en: '`optimizer.add_param_group(…)` checks it and raises ValueError.'
  ja: '`optimizer.add_param_group(…)` なら、それを調べて ValueError を送出します。'
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    layer.requires_grad_(True)
    optimizer.param_groups.append({**optimizer.defaults, "params": list(layer.parameters()), "lr": lr})
