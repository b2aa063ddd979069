"""
task: add_layer_
check: test_it_becomes_trainable
title:
  en: "Layers inside of the layer are left out"
  ja: "内側の層が抜けています"
wrote:
  en: "You wrote `layer.parameters(recurse=False)`."
  ja: "`layer.parameters(recurse=False)` と書いています。"
why:
  en: "A Sequential has no parameters of its own; those of its parts are forgotten."
  ja: "Sequential 自身にはパラメータがなく、中の層のパラメータが忘れられます。"
try:
  en: "`layer.parameters()` goes all the way down."
  ja: "`layer.parameters()` なら、いちばん奥までたどります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""


def add_layer_(optimizer, layer, lr):
    params = list(layer.parameters(recurse=False))
    for p in params:
        p.requires_grad_(True)
    optimizer.add_param_group({"params": params, "lr": lr})
