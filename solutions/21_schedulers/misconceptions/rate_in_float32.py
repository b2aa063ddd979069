"""
task: step_decay
check: test_full_precision
title:
  en: "The rate went through float32"
  ja: "学習率が float32 を経由しています"
wrote:
  en: "The power is computed with torch.tensor and taken out with .item()."
  ja: "torch.tensor でべき乗を計算し、.item() で取り出しています。"
why:
  en: "A tensor of Python floats is float32: 0.123456789 comes back as 0.12345679. Python's own floats are float64."
  ja: "Python の float から作ったテンソルは float32 なので、0.123456789 が 0.12345679 になります。
      Python の float は float64 です。"
try:
  en: "One number needs no tensor: compute with Python's floats."
  ja: "数が 1 つなら、テンソルは要りません。Python の float で計算しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
"""

import torch


def step_decay(base: float, epoch: int, step_size: int = 30, gamma: float = 0.1) -> float:
    if step_size < 1 or epoch < 0:
        raise ValueError("step_size must be at least 1, epoch at least 0")
    return (torch.tensor(base) * torch.tensor(gamma) ** (epoch // step_size)).item()
