"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: "All groups get the same rate"
  ja: "すべてのグループが同じ学習率になっています"
wrote:
  en: "One rate is worked out and written into every group, as the notes' warm-up does."
  ja: "学習率を 1 つ求めて、すべてのグループに書き込んでいます。"
why:
  en: "The layers had different rates for a reason; now the ratio is gone."
  ja: "層ごとに学習率を変えたのには理由があります。その比が失われます。"
try:
  en: 'Each group works with its own: `group["lr"] *= factor`.'
  ja: 'グループごとに `group["lr"] *= factor` とします。'
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    lr = optimizer.param_groups[0]["lr"] * factor
    for group in optimizer.param_groups:
        group["lr"] = lr
    return [group["lr"] for group in optimizer.param_groups]
