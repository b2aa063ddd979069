"""
task: layer_groups
check: test_each_layer_has_its_rate
title:
  en: "The groups hold generators"
  ja: "グループにジェネレータが入っています"
wrote:
  en: 'You wrote `{"params": (p for p in …), "lr": rate}`.'
  ja: '`{"params": (p for p in …), "lr": rate}` と書いています。'
why:
  en: "A generator is empty once it has been read: whoever reads the groups second finds nothing, and nothing trains."
  ja: "ジェネレータは一度読むと空になります。次に読んだときには何もなく、何も学習されません。"
try:
  en: "Put lists into the groups."
  ja: "グループにはリストを入れます。"
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
    rest = [p for p in model.parameters() if p.requires_grad and p not in taken]
    groups.append({"params": rest, "lr": default})
    return [{"params": (p for p in group["params"]), "lr": group["lr"]} for group in groups if group["params"]]
