"""
task: step_decay
check: test_halved_every_two_epochs
title:
  en: "A slope instead of steps"
  ja: "階段ではなく坂になっています"
wrote:
  en: "`gamma ** (epoch / step_size)`, with the division of real numbers."
  ja: "`gamma ** (epoch / step_size)` と、実数の割り算を使っています。"
why:
  en: "The exponent then grows a little in every epoch. That is the curve of ExponentialLR; StepLR is flat for
      step_size epochs."
  ja: "これでは指数がエポックごとに少しずつ増えます。ExponentialLR の曲線です。
      StepLR は step_size エポックの間、一定です。"
try:
  en: "Divide with `//`."
  ja: "割り算を `//` にしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1 or epoch < 0:
        raise ValueError("step_size must be at least 1, epoch at least 0")
    return base * gamma ** (epoch / step_size)
