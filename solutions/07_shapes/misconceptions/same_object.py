"""
task: reshape_report
check: test_contiguous_x
title:
  en: "A view is not the same object"
  ja: "ビューは同じオブジェクトではありません"
wrote:
  en: "`y is x`."
  ja: "`y is x` で調べています。"
why:
  en: "A view is a new tensor object with a shape of its own. What it shares is the memory below."
  ja: "ビューは、自分の形状を持つ新しいテンソルのオブジェクトです。共有しているのは、その下にあるメモリです。"
try:
  en: "Compare the memory: `untyped_storage().data_ptr()`."
  ja: "`untyped_storage().data_ptr()` でメモリを比べてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""


def reshape_report(x, shape):
    y = x.reshape(tuple(shape))
    return y, y is x
