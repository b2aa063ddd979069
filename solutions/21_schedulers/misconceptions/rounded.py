"""
task: step_decay
check: test_any_step_size_and_gamma
title:
  en: "The rate is rounded"
  ja: "学習率を丸めています"
wrote:
  en: "`round(…, 6)`, to hide the last digits."
  ja: "端数を隠すために `round(…, 6)` としています。"
why:
  en: "Learning rates become tiny: 1e-8 is rounded to 0, and the model stops learning."
  ja: "学習率はとても小さくなることがあります。1e-8 は丸めると 0 になり、学習が止まってしまいます。"
try:
  en: "Return the value as it is; round only where you print."
  ja: "値はそのまま返し、丸めるのは表示するときだけにしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1 or epoch < 0:
        raise ValueError("step_size must be at least 1, epoch at least 0")
    return round(base * gamma ** (epoch // step_size), 6)
