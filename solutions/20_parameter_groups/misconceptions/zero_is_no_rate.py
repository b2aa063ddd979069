"""
task: layer_groups
check: test_rates_of_any_value
title:
  en: "A rate of 0 becomes the default"
  ja: "学習率 0 が default になっています"
wrote:
  en: "You wrote `rate_of.get(p) or default`."
  ja: "`rate_of.get(p) or default` と書いています。"
why:
  en: "0.0 counts as false, so `or` goes on to the default."
  ja: "0.0 は偽とみなされるので、`or` の右側が使われます。"
try:
  en: "Write `rate_of.get(p, default)`."
  ja: "`rate_of.get(p, default)` と書いてみましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def layer_groups(model, rates, default):
    rate_of = {}
    for name, rate in rates.items():
        try:
            named = list(model.get_submodule(name).parameters())
        except AttributeError:
            named = []
        if not named or not rate_of.keys().isdisjoint(named):
            raise ValueError(name)
        rate_of.update(dict.fromkeys(named, rate))
    return [{"params": [p], "lr": rate_of.get(p) or default} for p in model.parameters() if p.requires_grad]
