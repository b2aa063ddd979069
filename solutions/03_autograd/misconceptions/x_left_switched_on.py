"""
task: vector_jacobian
check: test_a_plain_x_stays_plain
title:
  en: "x requires grad after the call"
  ja: "呼び出しの後、x の requires_grad が True になっています"
wrote:
  en: "`x.requires_grad_()` on the tensor that was handed over. The product is right; the caller's x is not what it
    was."
  ja: "渡されたテンソルに対して `x.requires_grad_()` を呼んでいます。積は正しいのですが、呼び出し側の x
    が元のままではありません。"
why:
  en: "A name ending in an underscore changes the tensor itself. From now on everything that the caller computes from
    x is recorded, and x can no longer be changed in place."
  ja: "末尾に下線の付くメソッドは、テンソルそのものを変更します。以後、呼び出し側が x
    から計算するものはすべて記録され、x をその場で書き換えることもできなくなります。"
try:
  en: "`leaf = x.detach().requires_grad_()`: the detached tensor has flags of its own."
  ja: "`leaf = x.detach().requires_grad_()` としてください。detach したテンソルのフラグは、x とは独立しています。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.requires_grad_.html
"""

import torch


def vector_jacobian(f, x, v):
    x.requires_grad_()
    return torch.autograd.grad(f(x), x, grad_outputs=v)[0]
