"""
task: step_decay
check: test_halved_every_two_epochs
title:
  en: "Only one step down"
  ja: "1 回しか下がりません"
wrote:
  en: "`if epoch >= step_size` multiplies by gamma once and never again."
  ja: "`if epoch >= step_size` で gamma を 1 回掛けるだけで、その後は下がりません。"
why:
  en: "StepLR goes on: after two blocks the rate is base·gamma², after three base·gamma³."
  ja: "StepLR は下がり続けます。まとまりが 2 つ済めば base·gamma²、3 つ済めば base·gamma³ です。"
try:
  en: "Count the blocks, `epoch // step_size`, and use the count as the exponent."
  ja: "まとまりの数 `epoch // step_size` を求め、それを指数にしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1 or epoch < 0:
        raise ValueError("step_size must be at least 1, epoch at least 0")
    return base * gamma if epoch >= step_size else base
