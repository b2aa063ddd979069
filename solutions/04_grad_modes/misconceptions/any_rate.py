"""
task: gradient_step_
check: test_negative_rates
title:
  en: "A negative rate is accepted"
  ja: "負の学習率を受け付けています"
wrote:
  en: "No check of lr: a negative one goes uphill in silence."
  ja: "lr を調べていないので、負の値だと黙って上ってしまいます。"
why:
  en: "Nothing fails, the loss just grows: the sort of mistake that costs an afternoon."
  ja: "エラーは出ず、損失が増えていくだけです。気づくのに時間のかかる間違いです。"
try:
  en: "`if lr < 0: raise ValueError(…)`, before the loop."
  ja: "ループの前に `if lr < 0: raise ValueError(…)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
"""

import torch


def gradient_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.sub_(p.grad, alpha=lr)
