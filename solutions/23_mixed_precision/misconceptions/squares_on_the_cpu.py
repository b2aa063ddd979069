"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
devices: [simulated, cuda, mps]
title:
  en: "A helper tensor is on the CPU"
  ja: "途中で作ったテンソルが CPU にあります"
wrote:
  en: "`total = torch.zeros(1)` for the sum of the squares."
  ja: "2 乗の和のために `total = torch.zeros(1)` を作っています。"
why:
  en: "Without a device it is made on the CPU, and cannot be added to gradients on a GPU."
  ja: "デバイスを指定しなければ CPU に作られ、GPU の勾配とは足せません。"
try:
  en: "Let clip_grad_norm_ do it, or begin with the first square."
  ja: "clip_grad_norm_ に任せるか、最初の 2 乗から足し始めてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def amp_clipped_step(
    model: nn.Module,
    inputs: Tensor,
    targets: Tensor,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    max_norm: float,
    dtype: torch.dtype = torch.bfloat16,
) -> float:
    optimizer.zero_grad()
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    total = torch.zeros(1)
    for p in model.parameters():
        total += p.grad.square().sum()
    norm = total.sqrt()
    for p in model.parameters():
        p.grad *= (max_norm / (norm + 1e-6)).clamp(max=1.0)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
