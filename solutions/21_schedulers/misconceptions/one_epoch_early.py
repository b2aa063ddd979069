"""
task: step_decay
check: test_halved_every_two_epochs
title:
  en: "The rate falls one epoch too early"
  ja: "1 エポック早く下がります"
wrote:
  en: "`(epoch + 1) // step_size`, as if epochs counted from 1."
  ja: "エポックを 1 から数えるかのように、`(epoch + 1) // step_size` と書いています。"
why:
  en: "The first step_size epochs are 0 to step_size - 1; all of them have the first rate."
  ja: "最初の step_size 個のエポックは 0 から step_size - 1 までで、どれも最初の学習率を使います。"
try:
  en: "Count whole blocks that are over: `epoch // step_size`."
  ja: "もう終わったまとまりの数 `epoch // step_size` を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1 or epoch < 0:
        raise ValueError("step_size must be at least 1, epoch at least 0")
    return base * gamma ** ((epoch + 1) // step_size)
