"""
task: add_layer_
check: test_rates_of_new_layers
title:
  en: "lr = 0.0 becomes the default"
  ja: "lr = 0.0 が既定値になっています"
wrote:
  en: 'You wrote `lr or optimizer.defaults["lr"]`.'
  ja: '`lr or optimizer.defaults["lr"]` と書いています。'
why:
  en: "0.0 counts as false, so `or` goes on to the default."
  ja: "0.0 は偽とみなされるので、`or` の右側が使われます。"
try:
  en: "Hand lr on as it is."
  ja: "lr をそのまま渡します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.add_param_group.html
"""


def add_layer_(optimizer, layer, lr):
    optimizer.add_param_group({"params": list(layer.parameters()), "lr": lr or optimizer.defaults["lr"]})
    layer.requires_grad_(True)
