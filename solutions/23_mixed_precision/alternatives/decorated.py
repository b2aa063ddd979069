"""
tasks: [autocast_forward, amp_step, amp_clipped_step, LossScaler, lost_in]
idea:
  en: Autocast as a decorator, the device from the parameters, backward inside the block, the largest element decides.
  ja: autocast をデコレータとして使い、backward をブロックの中で呼び、勾配は最大の要素で判定します。
"""

import torch
from torch import nn


def autocast_forward(model, x, dtype=torch.bfloat16):
    @torch.amp.autocast(device_type=x.device.type, dtype=dtype)
    def run(batch):
        return model(batch)

    return run(x)


def amp_step(model, inputs, targets, criterion, optimizer, scaler, dtype=torch.bfloat16):
    where = next(model.parameters()).device
    with torch.autocast(str(where).split(":")[0], dtype):
        loss = criterion(model(inputs), targets)
        optimizer.zero_grad(set_to_none=False)
        model.zero_grad()
        scaler.scale(loss).backward()
    value = float(loss.detach())
    scaler.step(optimizer)
    scaler.update()
    return value


def amp_clipped_step(model, inputs, targets, criterion, optimizer, scaler, max_norm, dtype=torch.bfloat16):
    model.zero_grad()
    with torch.amp.autocast_mode.autocast(inputs.device.type, dtype=dtype, enabled=True, cache_enabled=False):
        scaler.scale(criterion(model(inputs), targets)).backward()
    scaler.unscale_(optimizer)
    gradients = [p.grad for p in model.parameters() if p.grad is not None]
    norm = nn.utils.get_total_norm(gradients, foreach=False)
    nn.utils.clip_grads_with_norm_(model.parameters(), max_norm, norm, foreach=False)
    scaler.step(optimizer)
    scaler.update()
    return float(norm)


class LossScaler:
    def __init__(self, scale=65536.0, growth=2.0, backoff=0.5, interval=2000):
        if not (growth > 1 and 0 < backoff < 1 and interval >= 1):
            raise ValueError("settings")
        self._scale = scale
        self._settings = growth, backoff, interval
        self._left = interval

    @property
    def scale(self):
        return self._scale

    def scale_loss(self, loss):
        return torch.mul(self._scale, loss)

    def step(self, optimizer):
        growth, backoff, interval = self._settings
        gradients = [p.grad for g in optimizer.param_groups for p in g["params"] if p.grad is not None]
        largest = nn.utils.get_total_norm(gradients, norm_type=float("inf"), foreach=False).item()
        if not largest < float("inf"):
            self._scale, self._left = self._scale * backoff, interval
            return False
        with torch.no_grad():
            torch._foreach_mul_(gradients, 1 / self._scale)
        optimizer.step()
        self._left -= 1
        if not self._left:
            self._scale, self._left = self._scale * growth, interval
        return True


def lost_in(x, dtype):
    if not dtype.is_floating_point:
        raise ValueError("dtype")
    before = x[torch.isfinite(x) & x.ne(0)]
    after = before.type(dtype)
    return after.numel() - after.count_nonzero().item(), torch.isposinf(after.abs()).sum().item()
