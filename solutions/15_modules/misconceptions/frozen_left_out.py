"""
task: parameter_shapes
check: test_frozen_ones_too
title:
  en: "Frozen parameters are missing"
  ja: "凍結されたパラメータが抜けています"
wrote:
  en: "`if p.requires_grad` in the comprehension."
  ja: "内包表記に `if p.requires_grad` が付いています。"
why:
  en: "named_parameters() includes frozen parameters, and so does the result."
  ja: "named_parameters() は凍結されたパラメータも返します。結果にも含めます。"
try:
  en: "Leave the condition out."
  ja: "この条件を外しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def parameter_shapes(model):
    return {name: tuple(p.shape) for name, p in model.named_parameters() if p.requires_grad}
