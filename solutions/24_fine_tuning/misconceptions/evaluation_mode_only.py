"""
task: freeze
check: test_the_rest_stays
title:
  en: "Evaluation mode does not freeze"
  ja: "評価モードにしても凍結されません"
wrote:
  en: "`module.eval()` instead of requires_grad_(False)."
  ja: "requires_grad_(False) の代わりに `module.eval()` を呼んでいます。"
why:
  en: "Evaluation mode changes what dropout and BatchNorm do. Gradients are computed as before, and the parameters go on learning."
  ja: "評価モードで変わるのは、ドロップアウトや BatchNorm の動作です。勾配はこれまでどおり計算され、パラメータは学習を続けます。"
try:
  en: "Set requires_grad of the parameters to False, and leave the modes alone."
  ja: "パラメータの requires_grad を False にし、モードには触れません。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval
"""  # noqa: E501


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
            model.get_submodule(name.rpartition(".")[0]).eval()
            parameter.grad = None
    return names
