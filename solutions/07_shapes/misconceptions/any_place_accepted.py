"""
task: add_axis
check: test_places_that_are_not_there
title:
  en: "Places outside are accepted"
  ja: "範囲外の位置を受け付けています"
wrote:
  en: "`shape.insert(dim, 1)` without a look at dim: Python puts it at the end, or at the front."
  ja: "dim を調べずに `shape.insert(dim, 1)` としています。Python は末尾か先頭に入れてしまいます。"
why:
  en: "A wrong dim is a mistake of the caller. Without an error the sizes are wrong somewhere else, later."
  ja: "おかしな dim は呼び出し側の間違いです。エラーにしないと、後で別の場所の大きさが合わなくなります。"
try:
  en: "unsqueeze raises IndexError by itself."
  ja: "unsqueeze なら自分で IndexError を出します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
"""


def add_axis(x, dim):
    shape = list(x.shape)
    shape.insert(dim if dim >= 0 else max(dim + x.dim() + 1, 0), 1)
    return x.reshape(shape)
