"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: "Only the first group"
  ja: "最初のグループだけです"
wrote:
  en: 'You wrote `optimizer.param_groups[0]["lr"] *= factor`.'
  ja: '`optimizer.param_groups[0]["lr"] *= factor` と書いています。'
why:
  en: "An optimizer has as many rates as groups; with one group this goes unnoticed."
  ja: "学習率はグループの数だけあります。グループが 1 つのうちは気づきません。"
try:
  en: "Loop over all of optimizer.param_groups."
  ja: "optimizer.param_groups をすべて回ります。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    optimizer.param_groups[0]["lr"] *= factor
    return [group["lr"] for group in optimizer.param_groups]
