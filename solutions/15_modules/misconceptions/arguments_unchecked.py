"""
task: conv_output_size
check: test_arguments_out_of_range
title:
  en: "The arguments are not checked"
  ja: "引数を調べていません"
wrote:
  en: "Only the result is looked at."
  ja: "結果しか調べていません。"
why:
  en: "The formula gives numbers for a kernel of 0 or a padding of -1 as well: (10, 0) gives 11."
  ja: "公式は、カーネル 0 や padding -1 でも数を返します。たとえば (10, 0) なら 11 です。"
try:
  en: "First refuse kernel, stride or dilation below 1 and padding below 0."
  ja: "まず、kernel・stride・dilation が 1 未満の場合と padding が負の場合を断りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if stride == 0:
        raise ValueError("stride is 0")
    result = (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
