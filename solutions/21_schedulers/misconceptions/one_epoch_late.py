"""
task: step_decay
check: test_halved_every_two_epochs
title:
  en: "The rate falls one epoch too late"
  ja: "1 エポック遅れて下がります"
wrote:
  en: "The comparison is `epoch > step_size`, so epoch step_size itself still has the old rate."
  ja: "`epoch > step_size` で比べたため、エポック step_size がまだ前の学習率です。"
why:
  en: "Epochs count from 0: step_size epochs have passed when epoch step_size begins."
  ja: "エポックは 0 から数えるので、エポック step_size が始まるとき、すでに step_size 個が終わっています。"
try:
  en: "Use >=, or the whole division `epoch // step_size`."
  ja: ">= を使うか、整数の割り算 `epoch // step_size` にしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1 or epoch < 0:
        raise ValueError("step_size must be at least 1, epoch at least 0")
    rate = base
    while epoch > step_size:
        rate *= gamma
        epoch -= step_size
    return rate
