"""
task: warmup_factor
check: test_four_epochs_of_warm_up
title:
  en: "The full rate comes one epoch late"
  ja: "本来の学習率になるのが 1 エポック遅れます"
wrote:
  en: "`(epoch + 1) / (warmup + 1)`."
  ja: "`(epoch + 1) / (warmup + 1)` と書いています。"
why:
  en: "The first factor is above 0, but the warm-up takes one epoch more than asked for."
  ja: "最初の倍率は 0 ではありませんが、ウォームアップが指定より 1 エポック長くなっています。"
try:
  en: "Epoch warmup - 1 has the full rate: divide by warmup."
  ja: "エポック warmup - 1 で本来の学習率になります。warmup で割りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    if epoch < 0 or warmup < 0:
        raise ValueError("epoch and warmup must not be negative")
    return min((epoch + 1) / (warmup + 1), 1.0)
