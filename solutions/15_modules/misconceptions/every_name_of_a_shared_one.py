"""
task: parameter_shapes
check: test_the_first_name_of_a_shared_one
title:
  en: "Shared parameters appear several times"
  ja: "共有されたパラメータが何度も現れます"
wrote:
  en: "`named_parameters(remove_duplicate=False)`."
  ja: "`named_parameters(remove_duplicate=False)` と書いています。"
why:
  en: "What has two names is still one parameter."
  ja: "名前が 2 つあっても、パラメータは 1 つです。"
try:
  en: "Without that argument each parameter comes once, under its first name."
  ja: "この引数を付けなければ、最初の名前で 1 回ずつ返ります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.named_parameters
"""


def parameter_shapes(model):
    return {name: tuple(p.shape) for name, p in model.named_parameters(remove_duplicate=False)}
