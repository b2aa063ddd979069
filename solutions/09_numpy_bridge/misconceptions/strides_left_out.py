"""
task: same_memory
check: test_other_layouts
title:
  en: "Strides are left out"
  ja: "ストライドを考えていません"
wrote:
  en: "Ranges of `nbytes` bytes from the first address on."
  ja: "先頭のアドレスから `nbytes` バイトの範囲を比べています。"
why:
  en: "The address of array[::-1] is that of the last element, and the others lie before it. Views with gaps reach further than their nbytes."
  ja: "array[::-1] のアドレスは元の配列の最後の要素のもので、残りはそれより手前にあります。飛び飛びのビューは nbytes より遠くまで広がります。"
try:
  en: "np.lib.array_utils.byte_bounds(array) goes by the strides; for x add (size - 1) * stride over all dimensions."
  ja: "np.lib.array_utils.byte_bounds(array) はストライドを考えてくれます。x では (size - 1) * stride を全次元で足しましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""  # noqa: E501


def same_memory(array, x):
    if x.device.type != "cpu":
        return False
    start, low = x.data_ptr(), array.ctypes.data
    return start < low + array.nbytes and low < start + x.numel() * x.element_size()
