"""
tasks: [autocast_forward, amp_step, amp_clipped_step, LossScaler, lost_in]
idea:
  en: torch.autograd.grad instead of backward, the limit times the scale, new gradient tensors, limits from finfo.
  ja: backward の代わりに torch.autograd.grad を使い、上限にスケールを掛け、勾配は置き換え、finfo の境界で数えます。
"""

from contextlib import ExitStack

import torch
from torch import nn


def autocast_forward(model, x, dtype=torch.bfloat16):
    stack = ExitStack()
    stack.enter_context(torch.autocast(x.device.type, dtype=dtype))
    with stack:
        output = model(x)
    return output


def fill(model, inputs, targets, criterion, scaler, dtype):
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    params = list(model.parameters())
    for param, gradient in zip(params, torch.autograd.grad(scaler.scale(loss), params), strict=True):
        param.grad = gradient
    return loss


def amp_step(model, inputs, targets, criterion, optimizer, scaler, dtype=torch.bfloat16):
    loss = fill(model, inputs, targets, criterion, scaler, dtype)
    scaler.unscale_(optimizer)
    scaler.step(optimizer)
    scaler.update()
    optimizer.zero_grad()
    return loss.tolist()


def amp_clipped_step(model, inputs, targets, criterion, optimizer, scaler, max_norm, dtype=torch.bfloat16):
    fill(model, inputs, targets, criterion, scaler, dtype)
    scale = scaler.get_scale()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm * scale).item() / scale
    scaler.step(optimizer)
    scaler.update()
    return norm


class LossScaler:
    def __init__(self, scale=65536.0, growth=2.0, backoff=0.5, interval=2000):
        for wrong in (growth <= 1, backoff <= 0, backoff >= 1, interval < 1):
            if wrong:
                raise ValueError("a setting makes no sense")
        self.scale = scale
        self.growth, self.backoff, self.interval = growth, backoff, interval
        self.row = []

    def scale_loss(self, loss):
        return sum([loss * (self.scale / 2)] * 2)

    def step(self, optimizer):
        params = [p for group in optimizer.param_groups for p in group["params"]]
        new = [None if p.grad is None else p.grad / self.scale for p in params]
        norm = torch.stack([g.double().div(1e160).norm() for g in new if g is not None]).norm()
        if not torch.isfinite(norm):
            self.row.clear()
            self.scale = self.scale * self.backoff
            return False
        for param, gradient in zip(params, new, strict=True):
            param.grad = gradient
        optimizer.step()
        self.row.append(True)
        if len(self.row) == self.interval:
            self.row.clear()
            self.scale = self.scale * self.growth
        return True


def lost_in(x, dtype):
    if dtype not in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
        raise ValueError("dtype")
    if dtype == torch.float64:
        return 0, 0
    info = torch.finfo(dtype)
    size = x.detach().double().abs()
    half_of_the_smallest = info.smallest_normal * info.eps / 2
    beyond = info.max * (1 + info.eps / (4 - 2 * info.eps))
    under = (size > 0) & (size <= half_of_the_smallest)
    over = (size >= beyond) & (size < float("inf"))
    return int(under.sum()), int(over.sum())
