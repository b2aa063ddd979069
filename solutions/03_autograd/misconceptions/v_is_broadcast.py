"""
task: vector_jacobian
check: test_v_of_another_shape
title:
  en: "A v of the wrong shape is broadcast in silence"
  ja: "形状の違う v が黙ってブロードキャストされています"
wrote:
  en: "`(y * v).sum().backward()`: the right number for the right v, but a v of one element counts for all outputs."
  ja: "`(y * v).sum().backward()` と書いています。v の形状が正しければ値も正しいのですが、要素が 1 つの v
    は全出力の重みとして扱われてしまいます。"
why:
  en: "Multiplication broadcasts, so a mistake in a shape changes the result instead of raising an error."
  ja: "掛け算はブロードキャストするため、形状の間違いがエラーにならず、結果の方が変わってしまいます。"
try:
  en: "`y.backward(v)` and `torch.autograd.grad(y, x, grad_outputs=v)` compare the shapes for you."
  ja: "`y.backward(v)` や `torch.autograd.grad(y, x, grad_outputs=v)` なら、形状を確かめてくれます。"
read: https://docs.pytorch.org/docs/stable/notes/broadcasting.html
"""

import torch


def vector_jacobian(f, x, v):
    leaf = x.detach().clone().requires_grad_()
    return torch.autograd.grad((f(leaf) * v).sum(), leaf)[0]
