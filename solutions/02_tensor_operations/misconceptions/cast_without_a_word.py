"""
task: accumulate_
check: test_what_total_cannot_take
title:
  en: "Fractions are cut off without a word"
  ja: "小数部分が黙って切り捨てられています"
wrote:
  en: "`total.copy_(total + times * x)`."
  ja: "`total.copy_(total + times * x)` と書いています。"
why:
  en: "copy_ casts to the dtype of its target: 1.7 becomes 1 in an integer tensor. add_ raises RuntimeError there."
  ja: "copy_ は書き込み先のデータ型に変換するので、整数のテンソルでは 1.7 が 1 になります。add_ なら RuntimeError になります。"
try:
  en: "`total.add_(x, alpha=times)`."
  ja: "`total.add_(x, alpha=times)` を使ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copy_.html
"""  # noqa: E501


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total.zero_()
    return total.copy_(total + times * x)
