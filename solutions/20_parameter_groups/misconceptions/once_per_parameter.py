"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: 'The rate is multiplied for every parameter'
  ja: 'パラメータの数だけ掛けています'
wrote:
  en: 'A second loop, over `group["params"]`, with `group["lr"] *= factor` in it.'
  ja: '`group["params"]` を回る内側のループで `group["lr"] *= factor` としています。'
why:
  en: 'The rate belongs to the group. One with four parameters is multiplied four times, and the ratio of the groups is gone.'
  ja: '学習率はグループのものです。パラメータが 4 つあるグループでは 4 回掛けてしまい、グループの間の比が崩れます。'
try:
  en: 'One loop over optimizer.param_groups is enough.'
  ja: 'optimizer.param_groups を回るループだけで足ります。'
read: https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options
"""  # noqa: E501


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    for group in optimizer.param_groups:
        for _ in group["params"]:
            group["lr"] *= factor
    return [group["lr"] for group in optimizer.param_groups]
