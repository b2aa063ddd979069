"""
task: add_axis
check: test_counted_from_the_end
title:
  en: "A negative dim is one place too early"
  ja: "負の dim で位置が 1 つ手前になっています"
wrote:
  en: "`shape.insert(dim, 1)` with a negative dim."
  ja: "負の dim で `shape.insert(dim, 1)` を使っています。"
why:
  en: >-
    list.insert(-1, …) puts it *before* the last element of the old list. In torch -1 is the last place of the
    result.
  ja: "list.insert(-1, …) は、元のリストの最後の要素の*前*に入れます。torch の -1 は、結果の最後の位置です。"
try:
  en: "Add x.dim() + 1 to a negative dim first, or leave it to unsqueeze."
  ja: "負の dim には先に x.dim() + 1 を足すか、unsqueeze に任せてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""


def add_axis(x, dim):
    if not -x.dim() - 1 <= dim <= x.dim():
        raise IndexError(dim)
    shape = list(x.shape)
    shape.insert(dim, 1)
    return x.reshape(shape)
