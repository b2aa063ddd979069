"""
task: freeze
check: test_prefixes_without_parameters
title:
  en: "A misspelt prefix is missed beside a good one"
  ja: "正しい接頭辞と一緒だと、つづりの誤りが見逃されます"
wrote:
  en: "`if not names: raise ValueError(…)` at the end."
  ja: "最後に `if not names: raise ValueError(…)` と調べています。"
why:
  en: "With several prefixes the good ones fill the list, and the misspelt one freezes nothing without anybody noticing."
  ja: "接頭辞がいくつかあると、正しいものだけでリストが埋まります。つづりを間違えたものは、誰にも気づかれずに何も凍結しません。"
try:
  en: "Look at each prefix by itself: is there a parameter under it?"
  ja: "接頭辞ごとに、その下にパラメータがあるかを調べます。"
read: https://docs.python.org/3/tutorial/errors.html#raising-exceptions
"""  # noqa: E501


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    names = []
    for name, parameter in model.named_parameters():
        if any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            parameter.requires_grad_(False)
            parameter.grad = None
    if prefixes and not names:
        raise ValueError("no parameters")
    return names
