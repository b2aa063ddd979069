"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: "It works from the default rate"
  ja: "既定の学習率をもとにしています"
wrote:
  en: 'You wrote `group["lr"] = optimizer.defaults["lr"] * factor`.'
  ja: '`group["lr"] = optimizer.defaults["lr"] * factor` と書いています。'
why:
  en: "The default is what groups start with that say nothing, not what they have now."
  ja: "既定値は、lr を書かなかったグループの初めの値で、今の値ではありません。"
try:
  en: 'Write `group["lr"] *= factor`.'
  ja: '`group["lr"] *= factor` と書いてみましょう。'
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    for group in optimizer.param_groups:
        group["lr"] = optimizer.defaults["lr"] * factor
    return [group["lr"] for group in optimizer.param_groups]
