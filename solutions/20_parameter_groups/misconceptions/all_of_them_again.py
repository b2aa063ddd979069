"""
task: layer_groups
check: test_each_layer_has_its_rate
title:
  en: "The others include those that are named"
  ja: "「残り」に、名前を挙げたものも入っています"
wrote:
  en: "`model.parameters()` as the group of the others."
  ja: "残りのグループを `model.parameters()` としています。"
why:
  en: "The named parameters are then in two groups, and the optimizer raises ValueError."
  ja: "名前を挙げたパラメータが 2 つのグループに入り、オプティマイザが ValueError を送出します。"
try:
  en: "Leave out what is taken already: `[p for p in model.parameters() if p not in taken]`."
  ja: "すでに使ったものを除いて、`[p for p in model.parameters() if p not in taken]` とします。"
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
    rest = [p for p in model.parameters() if p.requires_grad]
    groups.append({"params": rest, "lr": default})
    return [group for group in groups if group["params"]]
