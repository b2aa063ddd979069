"""
task: layer_groups
check: test_no_empty_groups
title:
  en: "Empty groups are kept"
  ja: "空のグループが残っています"
wrote:
  en: "A group for the others, even where there are none."
  ja: "残りがないときも、残りのグループを作っています。"
why:
  en: "An empty group has a rate that holds for nothing; it disturbs every report and every scheduler."
  ja: "空のグループの学習率は何にも使われず、報告やスケジューラを紛らわしくするだけです。"
try:
  en: 'Write `[group for group in groups if group["params"]]`.'
  ja: '`[group for group in groups if group["params"]]` と書いてみましょう。'
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
    return [*groups, {"params": rest, "lr": default}]
