"""
task: conv_output_size
check: test_what_is_left_over
title:
  en: "Rounded to the nearest"
  ja: "四捨五入しています"
wrote:
  en: "`round(… / stride) + 1`."
  ja: "`round(… / stride) + 1` と書いています。"
why:
  en: "Half a step has no room: only whole steps count, so the division always rounds down."
  ja: "半端な 1 歩には場所がありません。数えるのは完全な歩数だけなので、いつも切り捨てます。"
try:
  en: "`// stride`"
  ja: "`// stride` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = round((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
