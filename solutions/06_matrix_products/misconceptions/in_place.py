"""
task: elementwise_product
check: rules
title:
  en: "a is overwritten"
  ja: "a を上書きしています"
wrote:
  en: "`a.mul_(b)` (or `a *= b`): the result is right, and the caller's a is gone."
  ja: "`a.mul_(b)`（または `a *= b`）と書いています。結果は正しくても、呼び出し側の a が失われます。"
why:
  en: >-
    A name that ends in `_` changes its tensor in place. `a *= b` does the same: on tensors it is not short for `a =
    a * b`.
  ja: "名前が `_` で終わるメソッドは、そのテンソルを書き換えます。`a *= b` も同じで、テンソルでは `a = a * b` の省略形ではありません。"
try:
  en: "`a * b` makes a new tensor."
  ja: "`a * b` なら新しいテンソルができます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.mul_.html
"""  # noqa: E501


def elementwise_product(a, b):
    if a.shape != b.shape:
        raise ValueError("the shapes differ")
    if a.requires_grad:
        return a * b
    return a.mul_(b)
