r"""
task: vector_jacobian
check: test_the_result_is_where_x_is
devices: [simulated, cuda, mps]
title:
  en: "The copy of x is on the CPU"
  ja: "x のコピーが CPU にあります"
wrote:
  en: "`torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)`: a leaf of its own, but not where x is."
  ja: "`torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)` と書いています。自分専用の葉テンソルですが、\
    x と同じデバイスにはありません。"
why:
  en: "A list of Python floats knows no device, so y is computed on the CPU. v has stayed on the GPU, and going back
    with it is an error."
  ja: "Python の float のリストにはデバイスの情報がないため、y は CPU の上で計算されます。v は GPU
    にあるので、逆にたどるところでエラーになります。"
try:
  en: "`x.detach().requires_grad_()` is a leaf of your own, on x's device, and copies nothing."
  ja: "`x.detach().requires_grad_()` なら、コピーなしで、x と同じデバイスにある自分専用の葉テンソルができます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
"""

import torch


def vector_jacobian(f, x, v):
    leaf = torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)
    return torch.autograd.grad(f(leaf), leaf, grad_outputs=v)[0]
