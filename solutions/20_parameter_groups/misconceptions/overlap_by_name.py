"""
task: layer_groups
check: test_keys_that_overlap
title:
  en: "Overlaps are sought in the names"
  ja: "重なりを名前だけで調べています"
wrote:
  en: '`other.startswith(key + ".")` for all pairs of keys.'
  ja: 'キーのすべての組について `other.startswith(key + ".")` を調べています。'
why:
  en: "Two layers may share a parameter, or be one and the same, without their names telling it."
  ja: "名前からは分からなくても、2 つの層がパラメータを共有していたり、同じ 1 つの層だったりします。"
try:
  en: "Compare the parameters themselves: `taken.isdisjoint(named)`."
  ja: "パラメータそのものを比べます。`taken.isdisjoint(named)` です。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def layer_groups(model, rates, default):
    rate_of = {}
    for name, rate in rates.items():
        if any(other.startswith(name + ".") for other in rates):
            raise ValueError(name)
        try:
            named = list(model.get_submodule(name).parameters())
        except AttributeError:
            named = []
        if not named:
            raise ValueError(name)
        rate_of.update(dict.fromkeys(named, rate))
    return [{"params": [p], "lr": rate_of.get(p, default)} for p in model.parameters() if p.requires_grad]
