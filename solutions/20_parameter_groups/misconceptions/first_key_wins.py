"""
task: layer_groups
check: test_keys_that_overlap
title:
  en: 'The first of two overlapping keys wins'
  ja: '重なるキーは、先にあるほうが勝ちます'
wrote:
  en: 'A later key only takes what no key has taken yet.'
  ja: '後のキーには、まだどのキーにも取られていないパラメータだけを入れています。'
why:
  en: 'Which rate was meant? The order of a dict decides silently.'
  ja: 'どちらの学習率のつもりだったのか分からないまま、辞書の順序で決まってしまいます。'
try:
  en: 'Raise ValueError when a key meets a parameter that is taken.'
  ja: 'ほかのキーがもう取ったパラメータが出てきたら、ValueError を送出します。'
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def layer_groups(model, rates, default):
    groups, taken = [], set()
    for key, rate in rates.items():
        try:
            named = list(model.get_submodule(key).parameters())
        except AttributeError:
            raise ValueError(f"no such layer: {key}") from None
        if not named:
            raise ValueError(f"no parameters in {key}")
        groups.append({"params": [p for p in named if p.requires_grad and p not in taken], "lr": rate})
        taken.update(named)
    rest = [p for p in model.parameters() if p.requires_grad and p not in taken]
    return [group for group in [*groups, {"params": rest, "lr": default}] if group["params"]]
