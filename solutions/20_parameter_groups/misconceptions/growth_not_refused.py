"""
task: scale_rates_
check: test_negative_factors
title:
  en: "A negative factor is accepted"
  ja: "負の factor を受け付けています"
wrote:
  en: "No test of factor."
  ja: "factor を調べていません。"
why:
  en: "With a negative rate the optimizer climbs instead of descending, and torch looks at lr only when an optimizer is made."
  ja: "学習率が負だと、下らずに上っていきます。torch が lr を調べるのは、オプティマイザを作るときだけです。"
try:
  en: "Write `if factor < 0: raise ValueError(…)`."
  ja: "`if factor < 0: raise ValueError(…)` と書いてみましょう。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""  # noqa: E501


def scale_rates_(optimizer, factor):
    for group in optimizer.param_groups:
        group["lr"] *= factor
    return [group["lr"] for group in optimizer.param_groups]
