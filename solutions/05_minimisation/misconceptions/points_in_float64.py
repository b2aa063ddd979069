"""
task: trajectory
check: test_every_point
title:
  en: "The points are float64"
  ja: "点が float64 になっています"
wrote:
  en: "The numbers from .item() went through NumPy, which makes float64 of Python floats."
  ja: ".item() で取り出した数を NumPy の配列にしています。Python の float は NumPy では float64 になります。"
why:
  en: "A Python float has 64 bits, so NumPy keeps 64. torch.tensor makes float32 of it by default."
  ja: "Python の float は 64 ビットなので、NumPy は 64 ビットのまま保ちます。torch.tensor なら既定で float32 になります。"
try:
  en: "`torch.tensor(points, dtype=torch.float32)`."
  ja: "`torch.tensor(points, dtype=torch.float32)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""  # noqa: E501

import numpy as np
import torch


def trajectory(f, start, lr, steps):
    if steps < 0:
        raise ValueError("steps is negative")
    x = torch.tensor(float(start), requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    points = [x.item()]
    for _ in range(steps):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
        points.append(x.item())
    return torch.from_numpy(np.array(points))
