"""
task: warmup_factor
check: test_four_epochs_of_warm_up
title:
  en: "The factor grows on and on"
  ja: "倍率が増え続けます"
wrote:
  en: "`(epoch + 1) / warmup` without an upper limit."
  ja: "`(epoch + 1) / warmup` に上限がありません。"
why:
  en: "After the warm-up the rate goes on growing: in epoch 99 of a warm-up of 5 it is 20 times too high."
  ja: "ウォームアップが済んでも学習率が増え続けます。warmup が 5 なら、エポック 99 では 20 倍です。"
try:
  en: "Put min(…, 1.0) around it."
  ja: "全体に min(…, 1.0) を付けましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    if epoch < 0 or warmup < 0:
        raise ValueError("epoch and warmup must not be negative")
    return (epoch + 1) / warmup if warmup else 1.0
