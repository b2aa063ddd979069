"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: 'A rate for every parameter comes back'
  ja: '学習率をパラメータの数だけ返しています'
wrote:
  en: '`[group["lr"] for group in optimizer.param_groups for p in group["params"]]`'
  ja: '`[group["lr"] for group in optimizer.param_groups for p in group["params"]]` としています。'
why:
  en: 'A group has one rate, however many parameters are in it.'
  ja: 'パラメータがいくつあっても、1 つのグループの学習率は 1 つです。'
try:
  en: 'One number for each group.'
  ja: 'グループごとに 1 つの数を返します。'
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    for group in optimizer.param_groups:
        group["lr"] *= factor
    return [group["lr"] for group in optimizer.param_groups for _ in group["params"]]
