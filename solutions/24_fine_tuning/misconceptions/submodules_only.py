r"""
task: freeze
check: test_names_of_parameters
title:
  en: "The name of a parameter is not accepted"
  ja: "パラメータの名前が受け付けられません"
wrote:
  en: "`model.get_submodule(prefix)` for every prefix."
  ja: "どの接頭辞にも `model.get_submodule(prefix)` を使っています。"
why:
  en: "A prefix may be the full name of a parameter, as \"head.bias\", which is no module."
  ja: "接頭辞は \"head.bias\" のようなパラメータの完全な名前でもよく、それはモジュールではありません。"
try:
  en: "Compare with the names from named_parameters()."
  ja: "named_parameters() の名前と比べます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.get_submodule
"""


def freeze(model, *prefixes):
    chosen = set()
    for prefix in prefixes:
        try:
            found = set(model.get_submodule(prefix).parameters())
        except AttributeError:
            found = set()
        if not found:
            raise ValueError(prefix)
        chosen |= found
    for parameter in chosen:
        parameter.requires_grad_(False)
        parameter.grad = None
    return [name for name, parameter in model.named_parameters() if parameter in chosen]
