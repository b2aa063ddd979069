"""
task: conv_output_size
check: test_dilation_spreads_the_kernel
title:
  en: "dilation is not used"
  ja: "dilation を使っていません"
wrote:
  en: "`(size + 2 * padding - kernel) // stride + 1`."
  ja: "`(size + 2 * padding - kernel) // stride + 1` と書いています。"
why:
  en: "With dilation the kernel looks at elements that lie further apart, and so it spans more."
  ja: "dilation があると、カーネルは離れた要素を見るので、その分だけ幅が広がります。"
try:
  en: "The kernel spans `dilation * (kernel - 1) + 1`."
  ja: "カーネルの幅は `dilation * (kernel - 1) + 1` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = (size + 2 * padding - kernel) // stride + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
