"""
task: with_last
check: test_x_stays_and_is_copied
title:
  en: "No copy was made before writing"
  ja: "コピーを作らずに書き込んでいます"
wrote:
  en: "`y = x[:]`, as one copies a list, or `x.contiguous()`, or nothing of the kind."
  ja: "リストをコピーするときのように `y = x[:]` と書いたか、`x.contiguous()` を使ったか、x にそのまま書き込んでいます。"
why:
  en: >-
    A slice of a tensor is a view: another tensor object in the same memory. What is written into y is written into
    x. And `contiguous()` is x itself wherever x is contiguous already.
  ja: "テンソルのスライスはビュー、つまり同じメモリを見る別のテンソルです。y に書き込むと x にも書き込まれます。
    `contiguous()` は、もともと連続している x では x そのものを返します。"
try:
  en: "`y = x.clone()`."
  ja: "`y = x.clone()` としてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""  # noqa: E501


def with_last(x, value):
    if x.dim() == 0:
        raise IndexError("a 0-d tensor has no last element")
    y = x.detach()[:] if x.is_leaf and x.requires_grad else x[:]
    y[(-1,) * y.dim()] = value
    return y
