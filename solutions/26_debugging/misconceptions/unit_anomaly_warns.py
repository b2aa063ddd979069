"""
task: exp_unit
check: rules
title:
  en: "Anomaly detection warns at every call"
  ja: "呼ぶたびに異常検出モードの警告が出ます"
wrote:
  en: "`with torch.autograd.detect_anomaly():` is still in the function."
  ja: "`with torch.autograd.detect_anomaly():` が関数に残っています。"
why:
  en: "It is for the search only, and says so with a warning each time."
  ja: "原因を探すためだけの機能で、使うたびにそのことを警告します。"
try:
  en: "Remove it when the fault is found."
  ja: "原因が見つかったら外してください。"
read: https://docs.pytorch.org/docs/stable/autograd.html#anomaly-detection
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    with torch.autograd.detect_anomaly():
        z = x @ w
        return torch.relu(torch.exp(z) - 1) + z
