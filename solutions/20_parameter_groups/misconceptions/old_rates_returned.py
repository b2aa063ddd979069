"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: "The old rates come back"
  ja: "返しているのは元の学習率です"
wrote:
  en: "The list is made before the loop."
  ja: "ループより前にリストを作っています。"
why:
  en: "Numbers in a list do not change when the groups do."
  ja: "グループを変えても、リストの中の数は変わりません。"
try:
  en: "Make the list after the loop."
  ja: "リストはループの後で作ります。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    rates = [group["lr"] for group in optimizer.param_groups]
    for group in optimizer.param_groups:
        group["lr"] *= factor
    return rates
