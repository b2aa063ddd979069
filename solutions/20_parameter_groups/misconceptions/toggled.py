"""
task: add_layer_
check: test_every_parameter_once
title:
  en: "The flag is turned over"
  ja: "フラグを反転しています"
wrote:
  en: "You wrote `p.requires_grad = not p.requires_grad`."
  ja: "`p.requires_grad = not p.requires_grad` と書いています。"
why:
  en: "In a layer that is frozen in part, what could be trained is now frozen."
  ja: "一部だけが凍結された層では、学習できていたものが逆に凍結されます。"
try:
  en: "Set it to True, whatever it was."
  ja: "元の値にかかわらず True にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.requires_grad_
"""


def add_layer_(optimizer, layer, lr):
    for p in layer.parameters():
        p.requires_grad = not p.requires_grad
    optimizer.add_param_group({"params": list(layer.parameters()), "lr": lr})
