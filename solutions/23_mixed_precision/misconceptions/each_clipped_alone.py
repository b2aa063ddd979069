"""
task: amp_clipped_step
check: test_the_joint_norm
title:
  en: "Every parameter is clipped by itself"
  ja: "パラメータごとに縮めています"
wrote:
  en: "clip_grad_norm_ in a loop over the parameters."
  ja: "パラメータのループの中で clip_grad_norm_ を呼んでいます。"
why:
  en: "Each gradient then gets its own factor, and the joint norm may still be more than max_norm."
  ja: "勾配ごとに倍率が変わり、全体のノルムは max_norm を超えたままのこともあります。"
try:
  en: "One call with all parameters."
  ja: "全パラメータを渡して 1 回だけ呼んでください。"
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
    squares = [nn.utils.clip_grad_norm_(p, max_norm).item() ** 2 for p in model.parameters()]
    scaler.step(optimizer)
    scaler.update()
    return sum(squares) ** 0.5
