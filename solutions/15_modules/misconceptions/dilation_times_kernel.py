"""
task: conv_output_size
check: test_dilation_spreads_the_kernel
title:
  en: "The kernel spans too much"
  ja: "カーネルの幅が広すぎます"
wrote:
  en: "`dilation * kernel` as the span."
  ja: "カーネルの幅を `dilation * kernel` としています。"
why:
  en: "Between 3 elements there are 2 gaps, not 3: ×..×..× has 7 elements for kernel 3 and dilation 3."
  ja: "3 個の要素の間は 2 か所です。カーネル 3、dilation 3 なら ×..×..× で、幅は 7 です。"
try:
  en: "`dilation * (kernel - 1) + 1`"
  ja: "`dilation * (kernel - 1) + 1` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = (size + 2 * padding - dilation * kernel) // stride + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
