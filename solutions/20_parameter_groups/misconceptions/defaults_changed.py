"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: "The defaults are changed, not the groups"
  ja: "グループではなく既定値を変えています"
wrote:
  en: 'You wrote `optimizer.defaults["lr"] *= factor`.'
  ja: '`optimizer.defaults["lr"] *= factor` と書いています。'
why:
  en: "The defaults only fill in what a new group does not say. step() reads the groups."
  ja: "既定値は、新しいグループに書かれていない設定を補うだけです。step() が読むのはグループです。"
try:
  en: '`group["lr"] *= factor` for every group.'
  ja: 'すべてのグループで `group["lr"] *= factor` とします。'
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    optimizer.defaults["lr"] *= factor
    return [group["lr"] for group in optimizer.param_groups]
