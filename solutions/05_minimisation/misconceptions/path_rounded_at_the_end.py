"""
task: trajectory
check: test_a_path_in_float32
title:
  en: "Computed in float64 and rounded at the end"
  ja: "float64 で計算し、最後に丸めています"
wrote:
  en: "The steps are made with float64 numbers, and only the list of points becomes float32."
  ja: "更新は float64 で計算し、できた点の列だけを float32 にしています。"
why:
  en: "float32 rounds at every step. These points are not the ones that minimise_steps visits, and f is given float64."
  ja: "float32 では更新のたびに丸めが起こります。得られる点は minimise_steps が通る点とは違い、f にも float64 が渡ります。"
try:
  en: "Make the start with dtype=torch.float32, and keep to it."
  ja: "最初のテンソルを dtype=torch.float32 で作り、そのまま計算しましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
"""  # noqa: E501

import torch


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), dtype=torch.float64, requires_grad=True)
    points = [x.item()]
    for _ in range(steps):
        (slope,) = torch.autograd.grad(f(x), x)
        x = (x - lr * slope).detach().requires_grad_()
        points.append(x.item())
    return torch.tensor(points, dtype=torch.float32)
