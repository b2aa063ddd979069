"""
task: parameter_shapes
check: test_a_linear_layer
title:
  en: "A list of pairs instead of a dict"
  ja: "辞書ではなく、組のリストになっています"
wrote:
  en: "`[(name, tuple(p.shape)) for …]`."
  ja: "`[(name, tuple(p.shape)) for …]` と書いています。"
why:
  en: 'With a dict, `shapes["fc1.weight"]` finds a shape by its name.'
  ja: '辞書なら、`shapes["fc1.weight"]` のように名前で形状を引けます。'
try:
  en: "Braces and a colon: `{name: tuple(p.shape) for …}`."
  ja: "波括弧とコロンを使って `{name: tuple(p.shape) for …}` と書きましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def parameter_shapes(model):
    return [(name, tuple(p.shape)) for name, p in model.named_parameters()]
