"""
task: layer_groups
check: test_frozen_ones_stay_out
title:
  en: "Frozen parameters are included"
  ja: "凍結したパラメータも入っています"
wrote:
  en: "All of `layer.parameters()`, whatever requires_grad is."
  ja: "requires_grad を見ずに、`layer.parameters()` をすべて入れています。"
why:
  en: "They cost a place in every loop of the optimizer, and a gradient from before they were frozen would go on moving them."
  ja: "オプティマイザのループで無駄に回るうえ、凍結する前の勾配が残っていれば、動き続けてしまいます。"
try:
  en: "Keep those with `p.requires_grad`."
  ja: "`p.requires_grad` が True のものだけを残します。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""  # noqa: E501


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
        groups.append({"params": named, "lr": rate})
    groups.append({"params": [p for p in model.parameters() if p not in taken], "lr": default})
    return [group for group in groups if group["params"]]
