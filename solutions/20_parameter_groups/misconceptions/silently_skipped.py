"""
task: add_layer_
check: test_layers_that_are_there_already
title:
  en: "Parameters that are there already are skipped"
  ja: "すでにあるパラメータを黙って飛ばしています"
wrote:
  en: "Only parameters that the optimizer does not have yet are added."
  ja: "オプティマイザにまだないパラメータだけを追加しています。"
why:
  en: "The caller asked for a rate of lr and gets another one, without a word."
  ja: "呼び出し側は lr を指定したのに、黙って別の学習率が使われます。"
try:
  en: "Hand all of them to add_param_group(); it raises ValueError."
  ja: "すべてを add_param_group() に渡せば、ValueError が送出されます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    held = {p for group in optimizer.param_groups for p in group["params"]}
    layer.requires_grad_(True)
    optimizer.add_param_group({"params": [p for p in layer.parameters() if p not in held], "lr": lr})
