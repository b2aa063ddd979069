"""
task: add_on
check: test_gradients_of_both
title:
  en: "The sum goes through NumPy"
  ja: "NumPy を経由して足しています"
wrote:
  en: "Both become arrays, NumPy adds them, and torch.from_numpy makes a tensor again."
  ja: "両方を配列にして NumPy で足し、torch.from_numpy でテンソルに戻しています。"
why:
  en: "NumPy knows nothing of the graph: no gradient reaches a or b. It also knows only the CPU."
  ja: "NumPy は計算グラフを知らないため、a にも b にも勾配が届きません。また、CPU しか扱えません。"
try:
  en: "Stay with tensors: `a + b.to(a.device)`."
  ja: "テンソルのまま `a + b.to(a.device)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html
"""

import numpy as np
import torch


def add_on(a, b):
    total = np.asarray(a.detach().cpu().numpy() + b.detach().cpu().numpy())
    return torch.from_numpy(total).to(a.device)
