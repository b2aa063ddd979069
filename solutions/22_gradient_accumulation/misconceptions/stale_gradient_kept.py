"""
task: clipped_step
check: test_stale_gradients_do_not_count
title:
  en: "Old gradients take part"
  ja: "古い勾配が混ざっています"
wrote:
  en: "Nothing clears .grad before backward()."
  ja: "backward() の前に .grad を消していません。"
why:
  en: "backward() adds to what is there, so each step repeats the gradients of the steps before."
  ja: "backward() はすでにある値に足し込むので、更新のたびに以前の勾配が繰り返し使われます。"
try:
  en: "Call optimizer.zero_grad() first."
  ja: "最初に optimizer.zero_grad() を呼んでください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html
"""

import torch
from torch import Tensor, nn


def clipped_step(model: nn.Module, loss: Tensor, optimizer: torch.optim.Optimizer, max_norm: float) -> float:
    loss.backward()
    norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return norm.item()
