r"""
task: train_accumulated
check: test_batches_stay_on_their_device
devices: [simulated, cuda, mps]
title:
  en: "The gradients are added up on the CPU"
  ja: "勾配を CPU の上で足しています"
wrote:
  en: "The gradients of each batch are copied to sums on the CPU, and the sums go back before the step."
  ja: "バッチごとの勾配を CPU にコピーして足し、更新の前に GPU へ戻しています。"
why:
  en: "The result is right, but every batch moves as many numbers as the model has parameters, and Python waits each
    time. What is added up takes the memory of one gradient only, however many batches there are."
  ja: "結果は合っていますが、バッチのたびにモデルのパラメータと同じ数の値が動き、Python もそのつど待たされます。
    足し込みに必要なメモリは、バッチがいくつあっても勾配 1 つ分だけです。"
try:
  en: "Let backward() add to .grad: that happens on the device of the parameters."
  ja: "backward() に .grad へ足し込ませてください。パラメータと同じデバイスの上で行われます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
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
        sums = [torch.zeros(p.shape, dtype=p.dtype) for p in parameters]
        for inputs, targets in group:
            model.zero_grad()
            criterion(model(inputs), targets).backward()
            for total, parameter in zip(sums, parameters, strict=True):
                total += parameter.grad.cpu() * (len(inputs) / samples)
        for total, parameter in zip(sums, parameters, strict=True):
            parameter.grad = total.to(parameter.device)
        if max_norm is not None:
            nn.utils.clip_grad_norm_(parameters, max_norm)
        optimizer.step()
        updates += 1
    return updates
