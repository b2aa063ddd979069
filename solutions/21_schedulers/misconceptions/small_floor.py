"""
task: warmup_factor
check: test_four_epochs_of_warm_up
title:
  en: "A small floor instead of the first step"
  ja: "1 段目の代わりに小さな下限を置いています"
wrote:
  en: "`max(epoch / warmup, 0.01)`, so that it is not 0."
  ja: "0 にならないように `max(epoch / warmup, 0.01)` としています。"
why:
  en: "The first epoch hardly learns, and all the others still come one epoch late."
  ja: "最初のエポックはほとんど学習せず、その後も 1 エポックずつ遅れたままです。"
try:
  en: "Shift the whole line instead: `(epoch + 1) / warmup`."
  ja: "全体を 1 つずらして `(epoch + 1) / warmup` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    if epoch < 0 or warmup < 0:
        raise ValueError("epoch and warmup must not be negative")
    if warmup == 0:
        return 1.0
    return min(max(epoch / warmup, 0.01), 1.0)
