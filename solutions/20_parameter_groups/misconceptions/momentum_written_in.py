"""
task: layer_groups
check: test_training_with_these_groups
title:
  en: "The groups set the momentum, too"
  ja: "グループが momentum まで決めています"
wrote:
  en: '`"momentum": 0.9` in every group, as it stands beside the groups in the notes.'
  ja: 'どのグループにも `"momentum": 0.9` と書いています。'
why:
  en: "What a group says counts more than what the optimizer is made with: nobody could choose another momentum."
  ja: "グループに書いたものは、オプティマイザに渡したものより優先されます。これでは momentum を選べません。"
try:
  en: 'Only "params" and "lr" belong into these groups.'
  ja: 'ここでグループに入れるのは "params" と "lr" だけです。'
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
    return [{**group, "momentum": 0.9} for group in groups if group["params"]]
