"""
task: trajectory
check: test_every_point
devices: [simulated, cuda, mps]
title: {en: The path is on the accelerator, ja: 道筋がアクセラレータ上にあります}
wrote:
  en: "x is made on `torch.accelerator.current_accelerator()` where there is one."
  ja: "アクセラレータがあれば、x を `torch.accelerator.current_accelerator()` の上に作っています。"
why:
  en: "The task asks for a CPU tensor. For single numbers an accelerator is slower anyway: each step has to wait for it."
  ja: "設問が求めるのは CPU のテンソルです。数が 1 つだけなら、アクセラレータは更新のたびに待たされて、かえって遅くなります。"
try:
  en: "Leave the device out: `torch.tensor(float(start))` is on the CPU."
  ja: "デバイスを指定しなければ、`torch.tensor(float(start))` は CPU に置かれます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""  # noqa: E501

import torch


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    device = torch.accelerator.current_accelerator() or "cpu"
    x = torch.tensor(float(start), device=device)
    points = [x]
    for _ in range(steps):
        leaf = x.clone().requires_grad_()
        x = x - lr * torch.autograd.grad(f(leaf), leaf)[0]
        points.append(x)
    return torch.stack(points)
