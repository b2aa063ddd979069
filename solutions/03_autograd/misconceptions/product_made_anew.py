"""
task: vector_jacobian
check: test_the_result_is_where_x_is
devices: [simulated, cuda, mps]
title:
  en: "The result is made anew, on the CPU"
  ja: "結果を作り直して、CPU に置いています"
wrote:
  en: "`torch.tensor(leaf.grad.tolist(), dtype=x.dtype)`: the numbers are right, and on the CPU wherever x is."
  ja: "`torch.tensor(leaf.grad.tolist(), dtype=x.dtype)` と書いています。数は合っていますが、x
    がどこにあっても、結果は CPU にできます。"
why:
  en: "A list of Python floats knows no device. The caller's next operation with x fails, as two devices meet. On the
    way, every number was also copied off the GPU."
  ja: "Python の float のリストに、デバイスの情報はありません。呼び出し側が次に x
    と計算すると、デバイスが違うというエラーになります。しかも、すべての値を GPU からコピーする時間もかかっています。"
try:
  en: "Return the gradient itself: it is on the device of its tensor, and has no graph."
  ja: "勾配をそのまま返しましょう。元のテンソルと同じデバイスにあり、計算グラフも付いていません。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""

import torch


def vector_jacobian(f, x, v):
    leaf = x.detach().requires_grad_()
    f(leaf).backward(v)
    return torch.tensor(leaf.grad.tolist(), dtype=x.dtype)
