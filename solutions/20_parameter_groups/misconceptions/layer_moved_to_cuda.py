"""
task: add_layer_
check: test_a_group_of_its_own
devices: [cpu, simulated]
title:
  en: "`cuda` is written in"
  ja: "`cuda` と書き込まれています"
wrote:
  en: "You wrote `layer.cuda()`."
  ja: "`layer.cuda()` と書いています。"
why:
  en: "It runs on machines with an NVIDIA GPU only, and tears the layer away from the rest of the model."
  ja: "NVIDIA の GPU がないと動かず、層がモデルの残りと別のデバイスに分かれてしまいます。"
try:
  en: "Leave the layer where it is."
  ja: "層は今ある場所のままにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.cuda
"""


def add_layer_(optimizer, layer, lr):
    layer.cuda().requires_grad_(True)
    optimizer.add_param_group({"params": list(layer.parameters()), "lr": lr})
