"""
task: parameter_shapes
check: test_a_linear_layer
title:
  en: "The shapes are lists"
  ja: "形状がリストになっています"
wrote:
  en: "`list(p.shape)`."
  ja: "`list(p.shape)` と書いています。"
why:
  en: "A shape is a tuple: [3, 2] == (3, 2) is False."
  ja: "形状はタプルです。[3, 2] == (3, 2) は False になります。"
try:
  en: "`tuple(p.shape)`"
  ja: "`tuple(p.shape)` としましょう。"
read: https://docs.pytorch.org/docs/stable/size.html
"""


def parameter_shapes(model):
    return {name: list(p.shape) for name, p in model.named_parameters()}
