"""
task: parameter_shapes
check: test_a_linear_layer
title:
  en: "Numbers of elements instead of shapes"
  ja: "形状ではなく要素数になっています"
wrote:
  en: "`p.numel()` as value."
  ja: "値が `p.numel()` になっています。"
why:
  en: "(2, 3) and (6,) have 6 elements both."
  ja: "(2, 3) と (6,) は、どちらも要素数が 6 です。"
try:
  en: "`tuple(p.shape)`"
  ja: "`tuple(p.shape)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def parameter_shapes(model):
    return {name: p.numel() for name, p in model.named_parameters()}
