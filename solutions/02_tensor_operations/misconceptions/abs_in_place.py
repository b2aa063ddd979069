"""
task: clip_abs
check: rules
title:
  en: "x itself is changed"
  ja: "x そのものが変わっています"
wrote:
  en: "`x.abs_()`, a method whose name ends in an underscore."
  ja: "末尾に下線の付くメソッド `x.abs_()` を使っています。"
why:
  en: "The underscore means *in place*: the result is written into x, and the caller's numbers are gone."
  ja: "下線は「その場で」という意味です。結果が x に書き込まれ、呼び出し側の元の値は失われます。"
try:
  en: "`x.abs()` returns a new tensor; what follows may work on that one."
  ja: "`x.abs()` は新しいテンソルを返します。その後の処理はそれに対して行ってください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.abs_.html
"""


def clip_abs(x, low, high):
    if low > high:
        raise ValueError("'low' must not be greater than 'high'")
    return x.abs_().clamp(low, high)
