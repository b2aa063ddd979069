"""
task: conv_output_size
check: test_a_kernel_that_fits_nowhere
title:
  en: "A size of 0 is accepted"
  ja: "大きさ 0 を受け付けています"
wrote:
  en: "Only results below 0 are refused."
  ja: "結果が負のときだけエラーにしています。"
why:
  en: "0 means that the kernel does not fit a single time."
  ja: "0 は、カーネルが一度も収まらないことを意味します。"
try:
  en: "`if result < 1`"
  ja: "`if result < 1` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
    if result < 0:
        raise ValueError("the kernel does not fit")
    return result
