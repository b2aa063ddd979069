r"""
task: amp_step
check: test_an_overflow_is_skipped
title:
  en: "Overflows are not noticed"
  ja: "オーバーフローに気づきません"
wrote:
  en: "The scale is taken off by hand (`p.grad /= scaler.get_scale()`), followed by `optimizer.step()`."
  ja: "`p.grad /= scaler.get_scale()` のように手でスケールを外し、`optimizer.step()` を呼んでいます。"
why:
  en: "inf / 65536 is still inf: one overflow turns the parameters into inf and NaN, and nothing brings
    them back."
  ja: "inf / 65536 は inf のままです。オーバーフローが 1 回起きるだけでパラメータが inf や NaN になり、\
    元には戻りません。"
try:
  en: "scaler.step(optimizer) and scaler.update() do all of it, the skipping included."
  ja: "scaler.step(optimizer) と scaler.update() に任せれば、見送りも含めてすべて行われます。"
read: https://docs.pytorch.org/docs/stable/notes/amp_examples.html
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def amp_step(
    model: nn.Module,
    inputs: Tensor,
    targets: Tensor,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    scaler: torch.amp.GradScaler,
    dtype: torch.dtype = torch.bfloat16,
) -> float:
    optimizer.zero_grad()
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    for p in model.parameters():
        p.grad /= scaler.get_scale()
    optimizer.step()
    return loss.item()
