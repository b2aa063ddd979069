"""
task: layer_groups
check: test_each_layer_has_its_rate
title:
  en: "The others are in no group"
  ja: "残りのパラメータがどのグループにもありません"
wrote:
  en: "Groups for the keys only."
  ja: "キーのグループだけを作っています。"
why:
  en: "An optimizer trains what it is given, nothing else, and says nothing of the rest."
  ja: "オプティマイザは渡されたものだけを学習し、残りについては何も言いません。"
try:
  en: "Add one more group with the rate `default` for all parameters that no key names."
  ja: "どのキーにも挙がっていないパラメータのために、学習率 `default` のグループを 1 つ加えます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def layer_groups(model, rates, default):
    groups, taken = [], set()
    for name, rate in rates.items():
        try:
            named = list(model.get_submodule(name).parameters())
        except AttributeError:
            named = []
        if not named or not taken.isdisjoint(named):
            raise ValueError(name)
        taken.update(named)
        groups.append({"params": [p for p in named if p.requires_grad], "lr": rate})
    return [group for group in groups if group["params"]]
