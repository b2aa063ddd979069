"""
task: scale_rates_
check: test_every_group_is_scaled
title:
  en: "An attribute that nobody reads"
  ja: "どこからも読まれない属性です"
wrote:
  en: "You wrote `optimizer.lr = …`."
  ja: "`optimizer.lr = …` と書いています。"
why:
  en: "Python makes a new attribute without a word. step() never looks at it."
  ja: "Python は黙って新しい属性を作ります。step() はそれを見ません。"
try:
  en: 'The rates are in the groups: `group["lr"]`.'
  ja: '学習率は `group["lr"]` としてグループの中にあります。'
read: https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
"""


def scale_rates_(optimizer, factor):
    if factor < 0:
        raise ValueError("negative")
    optimizer.lr = [group["lr"] * factor for group in optimizer.param_groups]
    return optimizer.lr
