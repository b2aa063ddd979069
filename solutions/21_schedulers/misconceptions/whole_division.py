"""
task: warmup_factor
check: test_four_epochs_of_warm_up
title:
  en: "A whole division makes it 0 or 1"
  ja: "整数の割り算で 0 か 1 になっています"
wrote:
  en: "`(epoch + 1) // warmup`: `//` drops the fraction."
  ja: "`(epoch + 1) // warmup` と書いています。`//` は小数部分を切り捨てます。"
why:
  en: "Before the last epoch of the warm-up the factor is 0: nothing is learned, and there is no slope."
  ja: "ウォームアップの最後のエポックになるまで倍率は 0 です。何も学習せず、少しずつ上がることもありません。"
try:
  en: "Divide with `/`."
  ja: "割り算は `/` にしましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html
"""


def warmup_factor(epoch: int, warmup: int) -> float:
    if epoch < 0 or warmup < 0:
        raise ValueError("epoch and warmup must not be negative")
    if warmup == 0:
        return 1.0
    return min((epoch + 1) // warmup, 1)
