"""
tasks: [LossScaler]
idea:
  en: PyTorch's own GradScaler does the work, made when the first device is seen.
  ja: PyTorch の GradScaler に任せます。最初にデバイスが分かったときに作ります。
"""

import torch


class LossScaler:
    def __init__(self, scale=65536.0, growth=2.0, backoff=0.5, interval=2000):
        if growth <= 1 or not 0 < backoff < 1 or interval < 1:
            raise ValueError("settings")
        self.settings = {
            "init_scale": scale,
            "growth_factor": growth,
            "backoff_factor": backoff,
            "growth_interval": interval,
        }
        self.inner = None

    def _for(self, device):
        if self.inner is None:
            self.inner = torch.amp.GradScaler(device.type, **self.settings)
            self.inner.scale(torch.zeros((), device=device))
        return self.inner

    @property
    def scale(self):
        return float(self.settings["init_scale"]) if self.inner is None else self.inner.get_scale()

    def scale_loss(self, loss):
        return self._for(loss.device).scale(loss)

    def step(self, optimizer):
        device = optimizer.param_groups[0]["params"][0].device
        inner, before, made = self._for(device), self.scale, []
        inner.unscale_(optimizer)
        handle = optimizer.register_step_post_hook(lambda *_: made.append(True))
        inner.step(optimizer)
        handle.remove()
        inner.update()
        return bool(made) and self.scale >= before
