"""
task: clipped_step
check: test_moves_by_the_clipped_gradient
title:
  en: "The norm after clipping is returned"
  ja: "縮めた後のノルムを返しています"
wrote:
  en: "The norm is computed from the gradients when they are already scaled."
  ja: "すでに縮めた勾配からノルムを計算しています。"
why:
  en: "It is never above max_norm, so nobody would see that gradients explode."
  ja: "max_norm を超えることがないので、勾配爆発が起きていても気づけません。"
try:
  en: "Return what the clipping function returns: the norm before."
  ja: "クリッピングの関数が返す値、つまり縮める前のノルムを返してください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
"""

import torch
from torch import Tensor, nn


def clipped_step(model: nn.Module, loss: Tensor, optimizer: torch.optim.Optimizer, max_norm: float) -> float:
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return torch.cat([p.grad.flatten() for p in model.parameters()]).norm().item()
