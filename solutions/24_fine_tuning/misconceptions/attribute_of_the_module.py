"""
task: freeze
check: test_parameters_of_a_submodule
title:
  en: "The module got an attribute, the parameters train on"
  ja: "モジュールに属性が付いただけで、パラメータは学習を続けます"
wrote:
  en: "`module.requires_grad = False`"
  ja: "`module.requires_grad = False` と書いています。"
why:
  en: "A module has no requires_grad of its own: Python just makes a new attribute, which nobody reads. No error, no effect."
  ja: "モジュールに requires_grad という属性はもともとありません。Python が新しい属性を作るだけで、誰も読みません。エラーにもならず、効果もありません。"
try:
  en: "`module.requires_grad_(False)`, with the underscore, or `parameter.requires_grad = False` for each parameter."
  ja: "下線の付いた `module.requires_grad_(False)` か、パラメータごとに `parameter.requires_grad = False` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html
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
            model.get_submodule(name.rpartition(".")[0]).requires_grad = False
            parameter.grad = None
    return names
