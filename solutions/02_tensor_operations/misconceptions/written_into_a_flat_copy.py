"""
task: with_last
check: test_other_layouts
title:
  en: "Written into a copy that is thrown away"
  ja: "捨てられるコピーに書き込んでいます"
wrote:
  en: "`y.reshape(-1)[-1] = value`."
  ja: "`y.reshape(-1)[-1] = value` と書いています。"
why:
  en: >-
    reshape gives a view where it can and a copy where it must. For a transposed tensor it is a copy, and y stays as
    it was.
  ja: "reshape は、できればビュー、できなければコピーを返します。転置したテンソルではコピーになり、y は変わりません。"
try:
  en: "Index y itself: `y[(-1,) * y.dim()] = value`."
  ja: "y そのものにインデックスを付けます。`y[(-1,) * y.dim()] = value` です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""


def with_last(x, value):
    if x.dim() == 0:
        raise IndexError("a 0-d tensor has no last element")
    y = x.clone()
    y.reshape(-1)[-1] = value
    return y
