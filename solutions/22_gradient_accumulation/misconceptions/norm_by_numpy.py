r"""
task: clipped_step
check: test_only_the_norm_comes_home
devices: [simulated, cuda, mps]
title:
  en: "NumPy is to find the norm of gradients on a GPU"
  ja: "GPU にある勾配のノルムを NumPy で求めています"
wrote:
  en: "`np.linalg.norm(param.grad.numpy())` for each parameter."
  ja: "パラメータごとに `np.linalg.norm(param.grad.numpy())` を使っています。"
why:
  en: "A NumPy array lies in the memory of the CPU. numpy() does not copy a tensor off a GPU without being told, and
    raises a TypeError."
  ja: "NumPy の配列は CPU のメモリにあります。numpy() は、指示がなければ GPU からのコピーを行わず、\
    TypeError になります。"
try:
  en: "nn.utils.clip_grad_norm_ returns the norm, wherever the gradients are; `.item()` makes a float of it."
  ja: "nn.utils.clip_grad_norm_ は、勾配がどこにあってもノルムを返します。`.item()` で float になります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html
"""

import numpy as np
import torch
from torch import Tensor, nn


def clipped_step(model: nn.Module, loss: Tensor, optimizer: torch.optim.Optimizer, max_norm: float) -> float:
    optimizer.zero_grad()
    loss.backward()
    norm = float(np.linalg.norm([np.linalg.norm(param.grad.numpy()) for param in model.parameters()]))
    nn.utils.clip_grad_norm_(model.parameters(), max_norm)
    optimizer.step()
    return norm
