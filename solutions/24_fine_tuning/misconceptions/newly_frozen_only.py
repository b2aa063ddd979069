"""
task: freeze
check: test_frozen_already
title:
  en: "What was frozen before is not named"
  ja: "すでに凍結されていたものの名前がありません"
wrote:
  en: "`if parameter.requires_grad:` before freezing and naming."
  ja: "凍結して名前を加える前に `if parameter.requires_grad:` で調べています。"
why:
  en: "The list says what is frozen under these prefixes, not what this call has changed. A second call gives the same list."
  ja: "リストは、この呼び出しで変わったものではなく、接頭辞の下で凍結されているものを示します。2 回目の呼び出しでも同じリストです。"
try:
  en: "Name every parameter that fits; freezing it once more does no harm."
  ja: "当てはまるパラメータはすべて名前を加えます。もう一度凍結しても問題はありません。"
read: https://docs.pytorch.org/docs/stable/notes/autograd.html#locally-disabling-gradient-computation
"""  # noqa: E501


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    for prefix in prefixes:
        if not any(fits(name, prefix) for name, _ in model.named_parameters()):
            raise ValueError(f"no parameter under {prefix}")
    names = []
    for name, parameter in model.named_parameters():
        if any(fits(name, prefix) for prefix in prefixes) and parameter.requires_grad:
            names.append(name)
            parameter.requires_grad_(False)
            parameter.grad = None
    return names
