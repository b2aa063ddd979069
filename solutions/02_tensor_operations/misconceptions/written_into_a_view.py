"""
task: with_last
check: test_x_stays_and_is_copied
title:
  en: "x[:] is no copy"
  ja: "x[:] はコピーではありません"
wrote:
  en: "`y = x[:]`, as one copies a list."
  ja: "リストをコピーするときのように `y = x[:]` と書いています。"
why:
  en: >-
    A slice of a tensor is a view: another tensor object in the same memory. What is written into y is written into
    x.
  ja: "テンソルのスライスはビュー、つまり同じメモリを見る別のテンソルです。y に書き込むと x にも書き込まれます。"
try:
  en: "`y = x.clone()`."
  ja: "`y = x.clone()` としてください。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""


def with_last(x, value):
    if x.dim() == 0:
        raise IndexError("a 0-d tensor has no last element")
    y = x.detach()[:] if x.is_leaf and x.requires_grad else x[:]
    y[(-1,) * y.dim()] = value
    return y
