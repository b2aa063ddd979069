"""
task: scale_rates_
check: test_any_number_of_groups
title:
  en: "Groups of frozen parameters are skipped"
  ja: "凍結したパラメータのグループを飛ばしています"
wrote:
  en: 'You wrote `if any(p.requires_grad for p in group["params"])`.'
  ja: '`if any(p.requires_grad for p in group["params"])` と書いています。'
why:
  en: "When they are thawed later, their rate no longer fits the others."
  ja: "あとで凍結を解くと、学習率がほかのグループと釣り合わなくなります。"
try:
  en: "Every group counts."
  ja: "すべてのグループが対象です。"
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    for group in optimizer.param_groups:
        if any(p.requires_grad for p in group["params"]):
            group["lr"] *= factor
    return [group["lr"] for group in optimizer.param_groups]
