"""
task: freeze
check: test_gradients_are_dropped
title:
  en: "The gradient is zero, not None"
  ja: "勾配が None ではなく 0 になっています"
wrote:
  en: "`parameter.grad.zero_()` (or zero_grad with set_to_none=False)."
  ja: "`parameter.grad.zero_()`（または set_to_none=False の zero_grad）です。"
why:
  en: "A gradient of zeros is a gradient: momentum and weight decay move the parameter all the same."
  ja: "値が 0 でも勾配はあることになるので、モーメンタムや重み減衰がパラメータを動かします。"
try:
  en: "`parameter.grad = None`: then an optimizer skips it."
  ja: "`parameter.grad = None` とすれば、オプティマイザはそのパラメータを飛ばします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    for prefix in prefixes:
        if not any(fits(name, prefix) for name, _ in model.named_parameters()):
            raise ValueError(f"no parameter under {prefix}")
    names = []
    for name, parameter in model.named_parameters():
        if any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            parameter.requires_grad_(False)
            if parameter.grad is not None:
                parameter.grad.zero_()
    return names
