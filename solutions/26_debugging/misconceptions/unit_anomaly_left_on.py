"""
task: exp_unit
check: test_anomaly_detection_as_found
title:
  en: "Anomaly detection is left switched on"
  ja: "異常検出モードを有効にしたままです"
wrote:
  en: "`torch.autograd.set_detect_anomaly(True)` is still in the function."
  ja: "`torch.autograd.set_detect_anomaly(True)` が関数に残っています。"
why:
  en: "It holds for the whole program from then on, and makes every forward and backward pass slower."
  ja: "それ以後、プログラム全体に効き、どの順伝播も逆伝播も遅くなります。"
try:
  en: "Remove it when the fault is found."
  ja: "原因が見つかったら外してください。"
read: https://docs.pytorch.org/docs/stable/autograd.html#anomaly-detection
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    torch.autograd.set_detect_anomaly(True)
    z = x @ w
    return torch.relu(torch.exp(z) - 1) + z
