"""
task: layer_groups
check: test_keys_that_overlap
title:
  en: "Neighbours are taken for an overlap"
  ja: "隣の層を重なりとみなしています"
wrote:
  en: "`other.startswith(key)` for all pairs of keys."
  ja: "キーのすべての組について `other.startswith(key)` を調べています。"
why:
  en: '"body.fc1x" begins with "body.fc1", but it is another layer.'
  ja: '"body.fc1x" は "body.fc1" で始まりますが、別の層です。'
try:
  en: "Compare the parameters themselves: `taken.isdisjoint(named)`."
  ja: "パラメータそのものを比べます。`taken.isdisjoint(named)` です。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def layer_groups(model, rates, default):
    if any(one != other and other.startswith(one) for one in rates for other in rates):
        raise ValueError("overlap")
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
    return [group for group in groups if group["params"]]
