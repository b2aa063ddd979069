"""
task: scale_rates_
check: test_any_number_of_groups
title:
  en: "Equal rates are named once"
  ja: "同じ学習率を 1 回しか返していません"
wrote:
  en: "You wrote `list(dict.fromkeys(rates))`."
  ja: "`list(dict.fromkeys(rates))` と書いています。"
why:
  en: "One can no longer tell which rate belongs to which group."
  ja: "どの学習率がどのグループのものか、分からなくなります。"
try:
  en: "One number for each group, also where two are equal."
  ja: "同じ値でも、グループごとに 1 つずつ返します。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    for group in optimizer.param_groups:
        group["lr"] *= factor
    return list(dict.fromkeys(group["lr"] for group in optimizer.param_groups))
