"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: 'The new rates are not in the optimizer'
  ja: '新しい学習率がオプティマイザに入っていません'
wrote:
  en: 'The products are worked out, for a list or for another optimizer, but not written into the groups.'
  ja: '掛けた結果をリストや別のオプティマイザに使うだけで、グループに書き込んでいません。'
why:
  en: 'The next step() uses the rates that the groups of this optimizer have: the old ones.'
  ja: '次の step() で使われるのは、このオプティマイザのグループにある、もとの学習率です。'
try:
  en: 'Write `group["lr"] *= factor` for each group.'
  ja: 'グループごとに `group["lr"] *= factor` とします。'
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    return [group["lr"] * factor for group in optimizer.param_groups]
