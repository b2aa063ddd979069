"""
task: mean_gradient
check: test_dy_dx_is_on_the_cpu
devices: [simulated, cuda, mps]
title:
  en: "dy/dx is on the GPU"
  ja: "dy/dx が GPU 上にあります"
wrote:
  en: "Where there is a GPU, x is made there, and its gradient stays there."
  ja: "GPU があれば x をそこに作っていて、勾配も GPU に残ります。"
why:
  en: "The caller gave Python numbers and knows of no GPU: on one machine the result fits their other tensors, on the
    next it does not."
  ja: "呼び出し側が渡したのは Python の数で、GPU のことは何も知りません。
    これでは、結果をほかのテンソルと一緒に使えるかどうかが、環境しだいになってしまいます。"
try:
  en: "Leave the device out: the gradient is then on the CPU everywhere. Whoever wants it on a GPU calls `.to(device)`."
  ja: "device を指定しなければ、どの環境でも勾配は CPU にできます。
    GPU で使いたい人が `.to(device)` で移せばよいのです。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import torch


def mean_gradient(f, values):
    if len(values) == 0:
        raise ValueError("no values")
    device = torch.accelerator.current_accelerator() if torch.accelerator.is_available() else "cpu"
    x = torch.tensor(values, dtype=torch.float32, device=device, requires_grad=True)
    y = f(x).mean()
    y.backward()
    return y.item(), x.grad
