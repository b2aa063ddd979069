"""
task: vector_jacobian
check: test_a_square_matrix
title:
  en: "All outputs count the same: v is not used"
  ja: "すべての出力を同じ重みで足しており、v が使われていません"
wrote:
  en: "`y.sum().backward()`, which is the product with v = [1, 1, …]."
  ja: "`y.sum().backward()` と書いています。これは v = [1, 1, …] のときの積です。"
why:
  en: "v says how much each output matters. Ones are only one choice of many, which is why `backward(torch.ones(…))`
    in old notes equals `sum().backward()`."
  ja: "v は、それぞれの出力の重みです。すべて 1 というのは 1 つの例にすぎません。古い資料にある
    `backward(torch.ones(…))` が `sum().backward()` と同じになるのはこのためです。"
try:
  en: "Hand v over: `y.backward(v)` or `torch.autograd.grad(y, x, grad_outputs=v)`."
  ja: "`y.backward(v)` または `torch.autograd.grad(y, x, grad_outputs=v)` のように v を渡してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
"""

import torch


def vector_jacobian(f, x, v):
    leaf = x.detach().clone().requires_grad_()
    y = f(leaf)
    if y.shape != v.shape:
        raise RuntimeError("v does not have y's shape")
    return torch.autograd.grad(y.sum(), leaf)[0]
