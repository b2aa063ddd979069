r"""
task: amp_step
check: test_the_scale_grows
title:
  en: "The scaler is passed by in bfloat16"
  ja: "bfloat16 のときに scaler を使っていません"
wrote:
  en: "`if dtype == torch.float16:` with the scaler, `else:` without."
  ja: "`if dtype == torch.float16:` なら scaler を使い、\
    `else:` では使っていません。"
why:
  en: "bfloat16 needs no scaler, but whether one is used is the caller's choice: the scaler comes
    disabled then. One that is enabled has to skip bad steps and to adapt its scale in any dtype."
  ja: "bfloat16 に scaler は要りませんが、使うかどうかを決めるのは呼び出し側です。使わないなら、\
    無効な scaler が渡されます。有効な scaler なら、どの dtype でも、だめな更新を見送り、\
    スケールを調整しなければなりません。"
try:
  en: "Call scale, step and update always; a disabled scaler does the right thing."
  ja: "いつでも scale、step、update を呼びます。無効な scaler でも正しく動きます。"
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
    if dtype == torch.float16:
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
    else:
        loss.backward()
        optimizer.step()
    return loss.item()
