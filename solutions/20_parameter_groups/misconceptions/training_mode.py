"""
task: add_layer_
check: rules
title:
  en: "The layer is put into training mode"
  ja: "層を訓練モードにしています"
wrote:
  en: "You wrote `layer.train()`."
  ja: "`layer.train()` と書いています。"
why:
  en: "train() switches dropout and BatchNorm; whether parameters are trained depends on requires_grad alone."
  ja: "train() が切り替えるのはドロップアウトや BatchNorm です。パラメータが学習されるかどうかは requires_grad だけで決まります。"
try:
  en: "Leave out train()."
  ja: "train() は呼びません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.train
"""  # noqa: E501


def add_layer_(optimizer, layer, lr):
    layer.train()
    layer.requires_grad_(True)
    optimizer.add_param_group({"params": list(layer.parameters()), "lr": lr})
