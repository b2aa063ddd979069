"""
task: vector_jacobian
check: test_a_used_x_keeps_its_gradient
title:
  en: "The caller's x is changed"
  ja: "呼び出し側の x を変えてしまっています"
wrote:
  en: "`x.requires_grad_()`, `f(x).backward(v)` and `return x.grad`: the caller finds its x switched on and filled,
    and an old gradient is added to the result."
  ja: "`x.requires_grad_()` の後で `f(x).backward(v)` を呼び、`x.grad` を返しています。呼び出し側の x
    の設定が変わって勾配が入り、以前の勾配があれば結果に混ざります。"
why:
  en: "requires_grad and .grad are part of the tensor that was handed over. Whoever owns it may be in the middle of a
    training step."
  ja: "requires_grad と .grad は、渡されたテンソルの一部です。持ち主は学習の途中かもしれません。"
try:
  en: "Work on `x.detach().requires_grad_()`: the same numbers, but a leaf of your own."
  ja: "`x.detach().requires_grad_()` を使いましょう。値は同じでも、自分専用の葉テンソルになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""


def vector_jacobian(f, x, v):
    x.requires_grad_()
    f(x).backward(v)
    return x.grad
