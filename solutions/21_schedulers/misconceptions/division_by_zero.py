"""
task: step_decay
check: test_refuses_a_step_size_below_one
title:
  en: "ZeroDivisionError instead of ValueError"
  ja: "ValueError ではなく ZeroDivisionError になります"
wrote:
  en: "The formula alone, without a look at the arguments."
  ja: "引数を確かめず、式だけを書いています。"
why:
  en: "step_size = 0 ends in a ZeroDivisionError, which is no ValueError, and negative arguments give a number that
      looks like a rate."
  ja: "step_size = 0 では ZeroDivisionError になりますが、これは ValueError ではありません。
      負の引数では、もっともらしい数が返ってしまいます。"
try:
  en: "Check step_size and epoch before you divide."
  ja: "割る前に、step_size と epoch を確かめましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    return base * gamma ** (epoch // step_size)
