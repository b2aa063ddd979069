"""
task: warmup_factor
check: test_four_epochs_of_warm_up
title:
  en: "The first epoch learns nothing"
  ja: "最初のエポックで何も学習しません"
wrote:
  en: "`min(epoch / warmup, 1.0)`, as in many notes."
  ja: "多くの解説と同じように `min(epoch / warmup, 1.0)` と書いています。"
why:
  en: "In epoch 0 the factor is 0. A whole epoch is computed and no weight moves, while BatchNorm's statistics do;
      the full rate comes one epoch late."
  ja: "エポック 0 の倍率が 0 になります。
      1 エポック分を計算しても、動くのは BatchNorm の統計量だけで、重みは動きません。
      本来の学習率になるのも 1 エポック遅れます。"
try:
  en: "Count the epoch that is about to run: `(epoch + 1) / warmup`."
  ja: "これから行うエポックも数に入れて、`(epoch + 1) / warmup` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    if epoch < 0 or warmup < 0:
        raise ValueError("epoch and warmup must not be negative")
    if warmup == 0:
        return 1.0
    return min(epoch / warmup, 1.0)
