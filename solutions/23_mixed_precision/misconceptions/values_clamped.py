"""
task: amp_clipped_step
check: test_the_joint_norm
title:
  en: "Single values are clamped"
  ja: "要素を 1 つずつ切り詰めています"
wrote:
  en: "clip_grad_value_ instead of clip_grad_norm_."
  ja: "clip_grad_norm_ ではなく clip_grad_value_ を使っています。"
why:
  en: "Cutting off every element by itself changes the direction of the gradient. One factor for all keeps
    it."
  ja: "要素ごとに切り詰めると、勾配の向きが変わります。共通の倍率なら、向きは変わりません。"
try:
  en: "nn.utils.clip_grad_norm_(model.parameters(), max_norm)"
  ja: "nn.utils.clip_grad_norm_(model.parameters(), max_norm) を使ってください。"
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
    norm = nn.utils.get_total_norm([p.grad for p in model.parameters()])
    nn.utils.clip_grad_value_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
