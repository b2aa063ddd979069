"""
task: step_decay
check: test_halved_every_two_epochs
title:
  en: "Multiplied by the number of steps"
  ja: "段の数を掛けています"
wrote:
  en: "`base * gamma * (epoch // step_size)`: the count is a factor."
  ja: "`base * gamma * (epoch // step_size)` と書き、回数をそのまま掛けています。"
why:
  en: "In the first epochs the count is 0, so nothing is learned at all, and later the rate grows from step to
      step."
  ja: "最初のうちは回数が 0 なので、まったく学習しません。その後の学習率は、下がるどころか段ごとに大きくなります。"
try:
  en: "gamma is multiplied that many times: that is a power, `gamma ** (epoch // step_size)`."
  ja: "gamma をその回数だけ掛けるので、べき乗の `gamma ** (epoch // step_size)` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1 or epoch < 0:
        raise ValueError("step_size must be at least 1, epoch at least 0")
    return base * gamma * (epoch // step_size)
