"""
task: amp_clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "The norm after clipping is returned"
  ja: "縮めた後のノルムを返しています"
wrote:
  en: "The norm is measured again after clip_grad_norm_."
  ja: "clip_grad_norm_ の後で、ノルムを測り直しています。"
why:
  en: "After clipping it is never more than max_norm; the norm before shows how large the gradients really
    were."
  ja: "縮めた後のノルムは max_norm を超えません。実際の勾配の大きさを示すのは、縮める前のノルムです。"
try:
  en: "Return what clip_grad_norm_ returned."
  ja: "clip_grad_norm_ の返り値を返してください。"
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
    nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    norm = nn.utils.get_total_norm([p.grad for p in model.parameters()])
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
