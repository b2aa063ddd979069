r"""
task: train_accumulated
check: test_any_device_will_do
devices: [cpu, simulated, mps]
title:
  en: "Every batch is sent to a GPU that may not be there"
  ja: "あるとは限らない GPU にバッチを送っています"
wrote:
  en: "`inputs.cuda()` and `targets.cuda()` in the loop."
  ja: "ループの中で `inputs.cuda()` と `targets.cuda()` を使っています。"
why:
  en: "Without an NVIDIA GPU, .cuda() is an error. And where the model is on the CPU, batches on a GPU do not fit it."
  ja: "NVIDIA の GPU がなければ、.cuda() はエラーになります。あったとしても、モデルが CPU にあれば、GPU
    のバッチは使えません。"
try:
  en: "Use the batches as they come: they are where the model is. Elsewhere, take the device of the model's parameters,
    `next(model.parameters()).device`."
  ja: "バッチはモデルと同じデバイスにあるので、そのまま使ってください。移す必要がある場面では、\
    モデルのパラメータのデバイス `next(model.parameters()).device` に合わせます。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

from collections.abc import Callable, Iterable
from itertools import islice

import torch
from torch import nn


def train_accumulated(
    model: nn.Module,
    loader: Iterable,
    criterion: Callable,
    optimizer: torch.optim.Optimizer,
    steps: int,
    max_norm: float | None = None,
) -> int:
    if steps < 1:
        raise ValueError(f"steps must be at least 1 (got {steps})")
    parameters = [p for g in optimizer.param_groups for p in g["params"]]
    batches = iter(loader)
    updates = 0
    while group := list(islice(batches, steps)):
        samples = sum(len(inputs) for inputs, _ in group)
        optimizer.zero_grad()
        for inputs, targets in group:
            (criterion(model(inputs.cuda()), targets.cuda()) * (len(inputs) / samples)).backward()
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        updates += 1
    return updates
