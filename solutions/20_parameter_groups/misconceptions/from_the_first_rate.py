"""
task: scale_rates_
check: test_from_the_present_rates
title:
  en: "It works from the rate at the beginning"
  ja: "最初の学習率をもとにしています"
wrote:
  en: '`group.setdefault("initial_lr", group["lr"])`, and then `initial_lr * factor`.'
  ja: '`group.setdefault("initial_lr", group["lr"])` とし、`initial_lr * factor` を使っています。'
why:
  en: "The second call starts from the same rate again; 0.5 two times stays 0.5."
  ja: "2 回目の呼び出しも同じ値から始まるので、0.5 を 2 回掛けても 0.5 のままです。"
try:
  en: 'Write `group["lr"] *= factor`.'
  ja: '`group["lr"] *= factor` と書いてみましょう。'
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    for group in optimizer.param_groups:
        group["lr"] = group.setdefault("initial_lr", group["lr"]) * factor
    return [group["lr"] for group in optimizer.param_groups]
