"""
task: freeze
check: test_gradients_are_dropped
title:
  en: "Gradients of the others are lost"
  ja: "ほかのパラメータの勾配まで消えています"
wrote:
  en: "`model.zero_grad()` for all of the model."
  ja: "モデル全体に `model.zero_grad()` を呼んでいます。"
why:
  en: "Between backward() and step(), that takes the gradients of the layers that go on learning."
  ja: "backward() と step() の間に呼ぶと、学習を続ける層の勾配までなくなります。"
try:
  en: "`parameter.grad = None` only where you freeze."
  ja: "凍結するパラメータだけ `parameter.grad = None` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.zero_grad
"""


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    for prefix in prefixes:
        if not any(fits(name, prefix) for name, _ in model.named_parameters()):
            raise ValueError(f"no parameter under {prefix}")
    model.zero_grad()
    names = []
    for name, parameter in model.named_parameters():
        if any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            parameter.requires_grad_(False)
            parameter.grad = None
    return names
