r"""
task: amp_step
check: test_errors_of_the_model_are_passed_on
title:
  en: "Errors are swallowed"
  ja: "例外を握りつぶしています"
wrote:
  en: "try … except round the forward pass."
  ja: "順伝播を try … except で囲んでいます。"
why:
  en: "A model that fails then looks like a step with the loss NaN, and the reason is lost. Overflows
    raise nothing; the scaler handles them."
  ja: "モデルが失敗しても、損失が NaN の更新のように見え、原因が分からなくなります。オーバーフローは例外で\
    はなく、scaler が処理します。"
try:
  en: "Let the model's errors through."
  ja: "モデルの例外はそのまま通してください。"
read: https://docs.python.org/3/tutorial/errors.html
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
    try:
        with torch.autocast(inputs.device.type, dtype=dtype):
            loss = criterion(model(inputs), targets)
    except (LookupError, RuntimeError, ValueError):
        return float("nan")
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
    return loss.item()
