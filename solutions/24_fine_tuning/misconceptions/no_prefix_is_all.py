"""
task: freeze
check: test_no_prefixes
title:
  en: "Without prefixes everything is frozen"
  ja: "接頭辞がないとすべて凍結されます"
wrote:
  en: "`if not prefixes:` everything is chosen."
  ja: "`if not prefixes:` のとき、すべてを選んでいます。"
why:
  en: "No prefixes is an empty choice: freeze(model, *names) with an empty list of names freezes nothing."
  ja: "接頭辞がなければ、選ぶものもありません。空のリストで freeze(model, *names) と呼んでも、何も凍結されないはずです。"
try:
  en: "Let the loop over no prefixes find nothing."
  ja: "特別扱いをやめます。接頭辞が 0 個なら、ループは何も見つけません。"
read: https://docs.python.org/3/tutorial/controlflow.html#arbitrary-argument-lists
"""  # noqa: E501


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    for prefix in prefixes:
        if not any(fits(name, prefix) for name, _ in model.named_parameters()):
            raise ValueError(f"no parameter under {prefix}")
    names = []
    for name, parameter in model.named_parameters():
        if not prefixes or any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            parameter.requires_grad_(False)
            parameter.grad = None
    return names
