"""
task: freeze
check: test_parameters_of_a_submodule
title:
  en: "The tensors of the state_dict are frozen"
  ja: "state_dict のテンソルを凍結しています"
wrote:
  en: "`for name, value in model.state_dict().items(): value.requires_grad_(False)`"
  ja: "`for name, value in model.state_dict().items(): value.requires_grad_(False)` としています。"
why:
  en: "state_dict() gives detached tensors, which share the values of the parameters and not their requires_grad and grad. It has the buffers, too."
  ja: "state_dict() のテンソルは、計算グラフから切り離されたものです。値はパラメータと共有していますが、requires_grad と grad は共有していません。バッファも含まれています。"
try:
  en: "`model.named_parameters()`"
  ja: "`model.named_parameters()` を使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.state_dict
"""  # noqa: E501


def freeze(model, *prefixes):
    names = []
    for prefix in prefixes:
        if not any(name == prefix or name.startswith(prefix + ".") for name, _ in model.named_parameters()):
            raise ValueError(prefix)
    for name, value in model.state_dict().items():
        if any(name == prefix or name.startswith(prefix + ".") for prefix in prefixes):
            value.requires_grad_(False)
            value.grad = None
            names.append(name)
    return names
