r"""
task: amp_clipped_step
check: test_whole_numbers_here_too
title:
  en: "Inputs are cast by hand"
  ja: "入力を自分で変換しています"
wrote:
  en: "`inputs.to(dtype)` (or `targets.to(dtype)`), under autocast."
  ja: "autocast のもとで `inputs.to(dtype)`（または `targets.to(dtype)\
    `）としています。"
why:
  en: "Autocast casts what it needs. Casting by hand makes floats of indices and classes, and rounds
    what should be computed in float32."
  ja: "変換が必要なものは autocast が変換します。自分で変換すると、\
    インデックスやクラスの番号が浮動小数点数になり、float32 で計算すべきものまで丸められます。"
try:
  en: "`criterion(model(inputs), targets)`, with both as they came."
  ja: "どちらも渡されたまま、`criterion(model(inputs), targets)` とします。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html
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
        loss = criterion(model(inputs.to(dtype)), targets)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    scaler.step(optimizer)
    scaler.update()
    return norm.item()
