"""
task: same_memory
check: test_slices
title:
  en: "Only the first addresses are compared"
  ja: "先頭のアドレスだけを比べています"
wrote:
  en: "`x.data_ptr() == array.ctypes.data`."
  ja: "`x.data_ptr() == array.ctypes.data` としています。"
why:
  en: "x[3:] begins further on than the array and lies in its memory all the same."
  ja: "x[3:] の先頭は配列の先頭より後ろですが、それでも配列のメモリの中にあります。"
try:
  en: "Compare ranges: from the first byte to the last of each."
  ja: "それぞれの先頭のバイトから最後のバイトまでの範囲を比べましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.data_ptr.html
"""


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    return x.data_ptr() == array.ctypes.data
