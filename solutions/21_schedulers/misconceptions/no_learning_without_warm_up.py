"""
task: warmup_factor
check: test_without_warm_up
title:
  en: "Without a warm-up nothing is learned"
  ja: "ウォームアップがないと学習しません"
wrote:
  en: "warmup = 0 gives the factor 0.0."
  ja: "warmup = 0 のとき、倍率を 0.0 にしています。"
why:
  en: "The factor multiplies the rate. 0 stops the training altogether, and no warm-up means the full rate."
  ja: "倍率は学習率に掛けるものです。0 では学習がまったく進みません。
      ウォームアップなしとは、初めから本来の学習率ということです。"
try:
  en: "Return 1.0 for warmup = 0."
  ja: "warmup = 0 なら 1.0 を返しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    if epoch < 0 or warmup < 0:
        raise ValueError("epoch and warmup must not be negative")
    if warmup == 0:
        return 0.0
    return min((epoch + 1) / warmup, 1.0)
