"""
task: freeze
check: test_prefixes_without_parameters
title:
  en: "A module without parameters counts as frozen"
  ja: "パラメータのないモジュールも受け付けています"
wrote:
  en: "ValueError only where the submodule is missing."
  ja: "ValueError になるのは、サブモジュールがないときだけです。"
why:
  en: "A ReLU exists, but there is nothing to freeze in it; most often the name of its neighbour was meant."
  ja: "ReLU は存在しますが、凍結するものがありません。たいていは隣の層の名前と間違えています。"
try:
  en: "Ask for parameters: an empty list of them is the error."
  ja: "パラメータがあるかどうかを調べ、1 つもなければエラーにします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.get_submodule
"""


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    for prefix in prefixes:
        known = [name for name, _ in [*model.named_modules(), *model.named_parameters()]]
        if prefix not in known:
            raise ValueError(f"no parameter under {prefix}")
    names = []
    for name, parameter in model.named_parameters():
        if any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            parameter.requires_grad_(False)
            parameter.grad = None
    return names
