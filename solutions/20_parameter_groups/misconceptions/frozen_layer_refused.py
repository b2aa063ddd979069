"""
task: layer_groups
check: test_frozen_ones_stay_out
title:
  en: "A frozen layer is taken for an unknown one"
  ja: "凍結した層を、存在しない層とみなしています"
wrote:
  en: "The frozen parameters are left out before the test for an empty list."
  ja: "リストが空かどうかを調べる前に、凍結したパラメータを除いています。"
why:
  en: "The name is right, there is just nothing to train: one wants to freeze a layer without changing the rates."
  ja: "名前は正しく、学習するものがないだけです。学習率の指定を変えずに、層を凍結したいこともあります。"
try:
  en: "First look whether there are parameters, then leave out the frozen ones."
  ja: "まずパラメータがあるかを調べ、それから凍結したものを除きます。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def layer_groups(model, rates, default):
    groups, taken = [], set()
    for name, rate in rates.items():
        try:
            named = [p for p in model.get_submodule(name).parameters() if p.requires_grad]
        except AttributeError:
            named = []
        if not named or not taken.isdisjoint(named):
            raise ValueError(name)
        taken.update(named)
        groups.append({"params": named, "lr": rate})
    rest = [p for p in model.parameters() if p.requires_grad and p not in taken]
    return [*groups, {"params": rest, "lr": default}] if rest else groups
