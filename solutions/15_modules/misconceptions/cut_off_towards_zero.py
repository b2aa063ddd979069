"""
task: conv_output_size
check: test_a_kernel_that_fits_nowhere
title:
  en: "Rounded towards zero"
  ja: "0 に向かって丸めています"
wrote:
  en: "`int(… / stride) + 1`: for (2, 3) with stride 2 that is int(-0.5) + 1 = 1."
  ja: "`int(… / stride) + 1` と書いています。stride が 2 の (2, 3) では int(-0.5) + 1 = 1 になります。"
why:
  en: "int() cuts off towards zero, and / computes in floats. Where the kernel does not fit, a size of 1 comes out."
  ja: "int() は 0 に向かって切り捨て、/ は float で計算します。カーネルが収まらないのに、大きさ 1 が返ってしまいます。"
try:
  en: "`//` rounds down, also below zero, and stays with ints."
  ja: "`//` は負の数でも小さいほうへ切り捨て、int のまま計算します。"
read: https://docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex
"""


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = int((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
