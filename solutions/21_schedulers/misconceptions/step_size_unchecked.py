"""
task: step_decay
check: test_refuses_a_step_size_below_one
title:
  en: "A negative step_size is taken"
  ja: "負の step_size を受け付けています"
wrote:
  en: "Only step_size == 0 is refused."
  ja: "断っているのは step_size == 0 だけです。"
why:
  en: "With step_size -2 the exponent is negative, and the rate grows in silence: 80 instead of an error."
  ja: "step_size が -2 なら指数が負になり、学習率は 80 のように増えてしまいます。エラーも出ません。"
try:
  en: "Raise ValueError for every step_size below 1."
  ja: "1 より小さい step_size には、すべて ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size == 0 or epoch < 0:
        raise ValueError("step_size must not be 0")
    return base * gamma ** (epoch // step_size)
