"""
task: accumulate_
check: test_reset_first
title:
  en: "NaN survives the reset"
  ja: "reset しても NaN が残ります"
wrote:
  en: "`total.mul_(0)` or `total.sub_(total)`."
  ja: "`total.mul_(0)` や `total.sub_(total)` で 0 にしようとしています。"
why:
  en: "NaN * 0 is NaN, and so is inf - inf. One bad step would stay in the sum for ever."
  ja: "NaN * 0 も inf - inf も NaN です。一度おかしな値が入ると、ずっと残ってしまいます。"
try:
  en: "`total.zero_()` does not look at the old contents."
  ja: "`total.zero_()` は、元の値によらず 0 にします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.zero_.html
"""


def accumulate_(total, x, times=1, reset=False):
    if reset:
        total.mul_(0)
    return total.add_(x, alpha=times)
