"""
task: add_layer_
check: test_it_becomes_trainable
devices: [simulated, cuda, mps]
title:
  en: "The layer is moved to the CPU"
  ja: "層を CPU に移しています"
wrote:
  en: "You wrote `layer.cpu()`."
  ja: "`layer.cpu()` と書いています。"
why:
  en: "Where the model is on an accelerator, its layers are now on two devices, and the next forward pass fails."
  ja: "モデルがアクセラレータの上にあると、層が 2 つのデバイスに分かれ、次の順伝播が失敗します。"
try:
  en: "Leave the layer where it is."
  ja: "層は今ある場所のままにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.cpu
"""


def add_layer_(optimizer, layer, lr):
    layer.cpu().requires_grad_(True)
    optimizer.add_param_group({"params": list(layer.parameters()), "lr": lr})
