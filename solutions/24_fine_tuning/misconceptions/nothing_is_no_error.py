"""
task: freeze
check: test_prefixes_without_parameters
title:
  en: "A prefix that fits nothing is accepted"
  ja: "何にも当てはまらない接頭辞が受け付けられます"
wrote:
  en: "The names are collected and returned, without a look at prefixes that fit none of them."
  ja: "名前を集めて返すだけで、どれにも当てはまらない接頭辞を調べていません。"
why:
  en: "A misspelt name then freezes nothing, and training destroys the pretrained weights."
  ja: "つづりを間違えると何も凍結されず、事前学習した重みが学習で壊れてしまいます。"
try:
  en: "Raise ValueError for each prefix under which there is no parameter."
  ja: "その下にパラメータがない接頭辞があれば ValueError を送出します。"
read: https://docs.python.org/3/tutorial/errors.html#raising-exceptions
"""


def freeze(model, *prefixes):
    def fits(name, prefix):
        return name == prefix or name.startswith(prefix + ".")

    names = []
    for name, parameter in model.named_parameters():
        if any(fits(name, prefix) for prefix in prefixes):
            names.append(name)
            parameter.requires_grad_(False)
            parameter.grad = None
    return names
