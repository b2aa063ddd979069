"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: 'Only an attribute is set'
  ja: '属性を設定しただけです'
wrote:
  en: 'You wrote `optimizer.lr = …`, and then returned the rates of the groups.'
  ja: '`optimizer.lr = …` としてから、グループの学習率を返しています。'
why:
  en: 'Python makes a new attribute without a word. The groups still have the old rates, as what came back shows.'
  ja: 'Python は黙って新しい属性を作ります。返ってきた値のとおり、グループの学習率はもとのままです。'
try:
  en: 'Write `group["lr"] *= factor` for each group.'
  ja: 'グループごとに `group["lr"] *= factor` とします。'
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    optimizer.lr = optimizer.param_groups[0]["lr"] * factor
    return [group["lr"] for group in optimizer.param_groups]
