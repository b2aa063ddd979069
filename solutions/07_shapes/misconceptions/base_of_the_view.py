"""
task: reshape_report
check: test_part_of_a_larger_tensor
title:
  en: "Only views of x itself are recognised"
  ja: "x 自身のビューしか見分けられません"
wrote:
  en: "`y._base is x`: where x is a view already, both have the same larger tensor as their base."
  ja: "`y._base is x` で調べています。x 自身がビューなら、x と y の `_base` はどちらも元の大きなテンソルです。"
why:
  en: "Views of views all point to the first tensor. (And a name with a leading underscore may change.)"
  ja: "ビューのビューも、すべて最初のテンソルを指します（また、先頭に下線の付く名前は将来変わることがあります）。"
try:
  en: "Compare the storages."
  ja: "ストレージを比べてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""


def reshape_report(x, shape):
    y = x.reshape(tuple(shape))
    return y, y._base is x
