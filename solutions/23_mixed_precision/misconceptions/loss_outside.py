r"""
task: amp_step
check: test_model_and_loss_under_autocast
title:
  en: "The loss is computed outside autocast"
  ja: "損失を autocast の外で計算しています"
wrote:
  en: "Only `model(inputs)` is in the `with` block."
  ja: "`with` ブロックの中にあるのは `model(inputs)` だけです。"
why:
  en: "Autocast knows which losses need float32. Outside it, a loss of 16-bit outputs may be computed in
    16 bits."
  ja: "どの損失に float32 が必要かは autocast が知っています。外で計算すると、16 ビットの出力から 16 ビッ\
    トのまま損失を求めることがあります。"
try:
  en: "Put criterion(…) into the block; it ends before backward()."
  ja: "criterion(…) もブロックの中に入れ、backward() の前でブロックを終えます。"
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
        outputs = model(inputs)
    loss = criterion(outputs, targets)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
