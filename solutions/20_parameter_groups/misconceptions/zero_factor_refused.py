"""
task: scale_rates_
check: test_negative_factors
title:
  en: "0 is refused"
  ja: "0 を拒んでいます"
wrote:
  en: "You wrote `if factor <= 0: raise ValueError(…)`."
  ja: "`if factor <= 0: raise ValueError(…)` と書いています。"
why:
  en: "0 stops the training for a while, which schedules do."
  ja: "0 は学習をしばらく止めるという意味で、スケジュールでも使われます。"
try:
  en: "`<` instead of `<=`"
  ja: "`<=` ではなく `<` とします。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor <= 0:
        raise ValueError("negative")
    for group in optimizer.param_groups:
        group["lr"] *= factor
    return [group["lr"] for group in optimizer.param_groups]
