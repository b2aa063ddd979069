"""
task: conv_output_size
check: test_large_sizes_are_exact
title:
  en: "Large sizes are not exact"
  ja: "大きな値が正確ではありません"
wrote:
  en: "`math.floor(… / stride) + 1`."
  ja: "`math.floor(… / stride) + 1` と書いています。"
why:
  en: "`/` gives a float, which holds 53 bits: 2**54 + 1 is not one of its values."
  ja: "`/` の結果は float で、精度は 53 ビットです。2**54 + 1 は表せません。"
try:
  en: "`//` divides ints exactly."
  ja: "`//` なら int のまま正確に割れます。"
read: https://docs.python.org/3/tutorial/floatingpoint.html
"""

import math


def conv_output_size(size, kernel, stride=1, padding=0, dilation=1):
    if min(kernel, stride, dilation) < 1 or padding < 0:
        raise ValueError("an argument is out of range")
    result = math.floor((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
