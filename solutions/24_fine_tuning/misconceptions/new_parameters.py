"""
task: freeze
check: test_the_rest_stays
title:
  en: "New frozen parameters in place of the old ones"
  ja: "元のパラメータが新しいものに置き換わっています"
wrote:
  en: "`nn.Parameter(parameter.data, requires_grad=False)`, set in the place of the old one."
  ja: "`nn.Parameter(parameter.data, requires_grad=False)` を作り、元のパラメータと置き換えています。"
why:
  en: "An optimizer that was made before, and layers that share the parameter, still hold the old one."
  ja: "先に作ったオプティマイザや、パラメータを共有する層は、元のパラメータを持ったままです。"
try:
  en: "Change the parameter itself: `parameter.requires_grad_(False)`."
  ja: "パラメータそのものを変えます。`parameter.requires_grad_(False)` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html
"""

from torch import nn


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    for prefix in prefixes:
        if not any(fits(name, prefix) for name, _ in model.named_parameters()):
            raise ValueError(f"no parameter under {prefix}")
    names = []
    for name, parameter in list(model.named_parameters()):
        if any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            owner, _, last = name.rpartition(".")
            setattr(model.get_submodule(owner), last, nn.Parameter(parameter.data, requires_grad=False))
    return names
