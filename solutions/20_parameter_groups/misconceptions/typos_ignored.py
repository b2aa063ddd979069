"""
task: layer_groups
check: test_names_without_parameters
title:
  en: "Unknown names are ignored"
  ja: "知らない名前を無視しています"
wrote:
  en: "Names are compared, and a key that fits nowhere is never noticed."
  ja: "名前を比べるだけで、どこにも合わないキーに気づきません。"
why:
  en: "A misspelt key leaves its layer to the default rate, and no one is told."
  ja: "キーを書き間違えると、その層は default の学習率になり、誰にも分かりません。"
try:
  en: "Raise ValueError for every key that took no parameter."
  ja: "パラメータが 1 つもなかったキーには ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def layer_groups(model, rates, default):
    found = {}
    for key in rates:
        for name, p in model.named_parameters(remove_duplicate=False):
            if name.startswith(key + ".") and found.setdefault(p, key) != key:
                raise ValueError(f"overlap: {key}")
    trainable = [p for p in model.parameters() if p.requires_grad]
    return [{"params": [p], "lr": rates[found[p]] if p in found else default} for p in trainable]
