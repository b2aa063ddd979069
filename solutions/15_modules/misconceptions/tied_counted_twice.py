"""
task: parameter_count
check: test_shared_parameters_count_once
title:
  en: "Shared parameters count several times"
  ja: "共有されたパラメータを何度も数えています"
wrote:
  en: "A sum over `model.modules()`, of the parameters of each."
  ja: "`model.modules()` をたどり、それぞれのパラメータを足しています。"
why:
  en: "Two layers may have one and the same weight: it is one tensor with one gradient, and is to be counted once."
  ja: "2 つの層が同じ重みを共有することがあります。テンソルも勾配も 1 つなので、数えるのも 1 回です。"
try:
  en: "`model.parameters()` gives each parameter once."
  ja: "`model.parameters()` なら、どのパラメータも 1 回ずつ返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.parameters
"""


def parameter_count(model, trainable_only=False):
    total = 0
    for module in model.modules():
        for p in module.parameters(recurse=False):
            total += p.numel() if p.requires_grad or not trainable_only else 0
    return total
