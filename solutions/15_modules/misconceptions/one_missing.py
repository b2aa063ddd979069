"""
task: conv_output_size
check: test_the_two_steps_of_the_net
title:
  en: "One place too few"
  ja: "位置が 1 つ足りません"
wrote:
  en: "The formula without the `+ 1` at its end."
  ja: "公式の最後の `+ 1` がありません。"
why:
  en: "The places are 0, stride, 2 · stride, …: the first one counts, too."
  ja: "位置は 0, stride, 2 · stride, … です。最初の 0 も数えます。"
try:
  en: "`… // stride + 1`"
  ja: "`… // stride + 1` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = (size + 2 * padding - dilation * (kernel - 1) - 1) // stride
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
