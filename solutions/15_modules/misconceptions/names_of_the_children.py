"""
task: parameter_shapes
check: test_a_linear_layer
title:
  en: "Names of the layers instead of the parameters"
  ja: "パラメータではなく層の名前になっています"
wrote:
  en: "A loop over `named_children()`, with the shape of each child's weight."
  ja: "`named_children()` をたどり、子ごとに weight の形状を取り出しています。"
why:
  en: "named_children() names modules of the first level. A layer that stands alone has none, and biases are lost."
  ja: "named_children() が返すのは 1 段目のモジュールの名前です。層が 1 つだけのモデルでは空になり、バイアスも抜けます。"
try:
  en: '`named_parameters()` gives names such as "0.weight" and "0.bias".'
  ja: '`named_parameters()` なら "0.weight" や "0.bias" のような名前が得られます。'
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""  # noqa: E501


def parameter_shapes(model):
    return {name: tuple(child.weight.shape) for name, child in model.named_children() if hasattr(child, "weight")}
