"""
task: same_memory
check: test_slices
title:
  en: "From one buffer, but apart"
  ja: "同じバッファーでも重なるとは限りません"
wrote:
  en: "The storage of x is compared with the array that `array` was cut from."
  ja: "x のストレージを、`array` の切り出し元の配列と比べています。"
why:
  en: "a[:3] and x[3:] come from one buffer and have no byte in common: a write to one never shows in the other."
  ja: "a[:3] と x[3:] は同じバッファーから来ていますが、共通のバイトはありません。一方に書き込んでも、もう一方には見えません。"
try:
  en: "Compare what the two views cover, with their offsets and strides."
  ja: "オフセットとストライドも考え、2 つのビューが占める範囲を比べましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""  # noqa: E501

import numpy as np


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    while isinstance(array.base, np.ndarray):
        array = array.base
    low, high = np.lib.array_utils.byte_bounds(array)
    return low <= x.untyped_storage().data_ptr() < high
