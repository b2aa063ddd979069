"""
task: with_last
check: test_no_last_element
title:
  en: "A 0-d tensor is accepted"
  ja: "0 次元テンソルを受け入れています"
wrote:
  en: "`y[(-1,) * y.dim()] = value` for every x: for a 0-d tensor the index is the empty tuple."
  ja: "どの x にも `y[(-1,) * y.dim()] = value` を使っています。0 次元テンソルでは、インデックスが空のタプルになります。"
why:
  en: "y[()] means all of y. torch has nothing to complain about and replaces the one element."
  ja: "y[()] は y 全体を意味します。torch はエラーを出さず、その 1 つの要素を置き換えます。"
try:
  en: "`if x.dim() == 0: raise IndexError(…)`."
  ja: "`if x.dim() == 0: raise IndexError(…)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dim.html
"""  # noqa: E501


def with_last(x, value):
    y = x.clone()
    y[(-1,) * y.dim()] = value
    return y
