"""
task: parameter_count
check: test_a_whole_model
title:
  en: "Modules inside modules are missed"
  ja: "モジュールの中のモジュールを見落としています"
wrote:
  en: "A loop over `model.children()` that looks at the parameters of each child alone."
  ja: "`model.children()` をたどり、それぞれの子が直接持つパラメータだけを数えています。"
why:
  en: "Children have children of their own, and the model may have parameters that belong to no child."
  ja: "子モジュールにもさらに子があります。また、モデルがどの子にも属さないパラメータを持つこともあります。"
try:
  en: "`model.parameters()` goes all the way down."
  ja: "`model.parameters()` は一番下の階層までたどります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""


def parameter_count(model, trainable_only=False):
    found = {}
    for child in [model, *model.children()]:
        found.update({id(p): p for p in child.parameters(recurse=False)})
    return sum(p.numel() for p in found.values() if p.requires_grad or not trainable_only)
