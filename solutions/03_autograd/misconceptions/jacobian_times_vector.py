"""
task: vector_jacobian
check: test_a_square_matrix
title:
  en: "J v instead of vᵀJ"
  ja: "vᵀJ ではなく J v になっています"
wrote:
  en: "v multiplied from the right. That sums over the inputs; it is right only where J is symmetric, and fails where
    m and n differ."
  ja: "v を右から掛けています。これは入力について足し合わせる積で、J が対称な場合にしか正しくなりません。m と n
    が違うと計算もできません。"
why:
  en: "Going backwards means: weight the outputs with v, and collect what each input contributes. That is vᵀJ, with as
    many elements as x."
  ja: "逆にたどるとは、出力に v の重みを付け、それぞれの入力がどれだけ寄与したかを集めることです。これが vᵀJ
    で、要素数は x と同じです。"
try:
  en: "`v @ J`, not `J @ v`; or without J at all: `torch.autograd.grad(y, x, grad_outputs=v)`."
  ja: "`J @ v` ではなく `v @ J` です。J を作らずに `torch.autograd.grad(y, x, grad_outputs=v)` とするのが簡単です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.func.vjp.html
"""

from torch.autograd.functional import jacobian


def vector_jacobian(f, x, v):
    return jacobian(f, x.detach()) @ v
