"""
task: scale_rates_
check: test_all_else_stays
title:
  en: "The default rate is scaled, too"
  ja: "既定の学習率まで変えています"
wrote:
  en: '`optimizer.defaults["lr"] *= factor` besides the groups.'
  ja: 'グループのほかに `optimizer.defaults["lr"] *= factor` もしています。'
why:
  en: "A group that is added later would start with another rate than the optimizer was made with."
  ja: "あとから追加するグループが、オプティマイザを作ったときとは違う学習率で始まってしまいます。"
try:
  en: "Leave optimizer.defaults alone."
  ja: "optimizer.defaults は変えません。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    optimizer.defaults["lr"] *= factor
    for group in optimizer.param_groups:
        group["lr"] *= factor
    return [group["lr"] for group in optimizer.param_groups]
