"""
task: freeze
check: test_gradients_are_dropped
title:
  en: "Old gradients are left in frozen parameters"
  ja: "凍結したパラメータに古い勾配が残っています"
wrote:
  en: "requires_grad is False, but grad is still there."
  ja: "requires_grad は False ですが、grad が残っています。"
why:
  en: "No new gradient comes, but an optimizer that holds the parameter goes on applying the old one, step by step."
  ja: "新しい勾配は求まりませんが、そのパラメータを持つオプティマイザは、古い勾配を更新のたびに使い続けます。"
try:
  en: "`parameter.grad = None` for each parameter that you freeze."
  ja: "凍結するパラメータごとに `parameter.grad = None` とします。"
read: https://docs.pytorch.org/docs/stable/optim.html
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
    return names
