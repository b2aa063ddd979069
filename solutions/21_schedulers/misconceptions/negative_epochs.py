"""
task: step_decay
check: test_refuses_negative_epochs
title:
  en: "Negative epochs are taken"
  ja: "負のエポックを受け付けています"
wrote:
  en: "The epoch is not checked."
  ja: "epoch を確かめていません。"
why:
  en: "`-1 // 30` is -1, so epoch -1 gets a rate ten times as high as base."
  ja: "`-1 // 30` は -1 なので、エポック -1 の学習率は base の 10 倍になってしまいます。"
try:
  en: "Raise ValueError for epoch < 0."
  ja: "epoch < 0 なら ValueError を送出しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1:
        raise ValueError("step_size must be at least 1")
    return base * gamma ** (epoch // step_size)
