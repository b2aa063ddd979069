"""
tasks: [gradient_step_]
idea:
  en: torch's foreach functions, which update a whole list of parameters at once.
  ja: パラメータのリスト全体を一度に更新する、torch の foreach の関数を使います。
"""

import torch


@torch.no_grad()
def gradient_step_(params, lr):
    if not lr >= 0:
        raise ValueError("the learning rate must be 0 or more")
    used = [p for p in params if p.grad is not None]
    if used:
        torch._foreach_add_(used, [p.grad for p in used], alpha=-lr)
