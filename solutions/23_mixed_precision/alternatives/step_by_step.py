"""
tasks: [autocast_forward, amp_step, amp_clipped_step, LossScaler, lost_in]
idea:
  en: Plain loops; autocast is switched by its flags and put back, gradients and values are looked at one by one.
  ja: 素朴なループで書きます。autocast はフラグで切り替えて元に戻し、勾配や値は Python の数として 1 つずつ調べます。
"""

import math

import torch


def autocast_forward(model, x, dtype=torch.bfloat16):
    kind = x.device.type
    enabled, before = torch.is_autocast_enabled(kind), torch.get_autocast_dtype(kind)
    torch.set_autocast_enabled(kind, True)
    torch.set_autocast_dtype(kind, dtype)
    torch.autocast_increment_nesting()
    try:
        return model(x)
    finally:
        if torch.autocast_decrement_nesting() == 0:
            torch.clear_autocast_cache()
        torch.set_autocast_enabled(kind, enabled)
        torch.set_autocast_dtype(kind, before)


def amp_step(model, inputs, targets, criterion, optimizer, scaler, dtype=torch.bfloat16):
    for param in model.parameters():
        param.grad = None
    outputs = autocast_forward(model, inputs, dtype)
    with torch.autocast(targets.device.type, dtype=dtype):
        loss = criterion(outputs, targets)
    torch.autograd.backward(scaler.scale([loss]))
    scaler.step(optimizer)
    scaler.update()
    return loss.detach().cpu().double().item()


def amp_clipped_step(model, inputs, targets, criterion, optimizer, scaler, max_norm, dtype=torch.bfloat16):
    optimizer.zero_grad()
    with torch.autocast(inputs.device.type, dtype=dtype):
        loss = criterion(model(inputs), targets)
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    norm = math.sqrt(sum(float((p.grad.double() ** 2).sum()) for p in model.parameters()))
    if norm > max_norm:
        for param in model.parameters():
            param.grad.mul_(max_norm / norm)
    scaler.step(optimizer)
    scaler.update()
    return norm


class LossScaler:
    def __init__(self, scale=65536.0, growth=2.0, backoff=0.5, interval=2000):
        if growth <= 1:
            raise ValueError("growth")
        if backoff <= 0 or backoff >= 1:
            raise ValueError("backoff")
        if interval <= 0:
            raise ValueError("interval")
        self.scale = scale
        self.growth = growth
        self.backoff = backoff
        self.interval = interval
        self.steps_since = 0

    def scale_loss(self, loss):
        return loss.mul(self.scale)

    def step(self, optimizer):
        for group in optimizer.param_groups:
            for param in group["params"]:
                if param.grad is None:
                    continue
                for number in param.grad.flatten().tolist():
                    if math.isinf(number) or math.isnan(number):
                        self.scale *= self.backoff
                        self.steps_since = 0
                        return False
        for group in optimizer.param_groups:
            for param in group["params"]:
                if param.grad is not None:
                    param.grad = param.grad.clone() / self.scale
        optimizer.step()
        self.steps_since += 1
        if self.steps_since % self.interval == 0:
            self.scale *= self.growth
        return True


def lost_in(x, dtype):
    if not torch.empty(0, dtype=dtype).is_floating_point():
        raise ValueError("dtype")
    under = over = 0
    for before, after in zip(x.flatten().tolist(), x.to(dtype).flatten().tolist(), strict=True):
        if before == 0 or math.isinf(before) or math.isnan(before):
            continue
        under += after == 0
        over += math.isinf(after)
    return under, over
