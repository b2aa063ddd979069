"""
task: exp_unit
check: test_anomaly_detection_as_found
title:
  en: "Anomaly detection is switched off, also the caller's"
  ja: "呼び出し側の異常検出モードまで無効にしています"
wrote:
  en: "`set_detect_anomaly(True)` at the beginning, `set_detect_anomaly(False)` at the end."
  ja: "最初に `set_detect_anomaly(True)`、最後に `set_detect_anomaly(False)` を呼んでいます。"
why:
  en: "A caller who is searching for a fault of their own has switched it on, and finds it off."
  ja: "呼び出し側が別の原因を探すために有効にしていても、無効になってしまいます。"
try:
  en: "The function does not need it any more: remove both lines."
  ja: "この関数にはもう必要ありません。両方の行を消してください。"
read: https://docs.pytorch.org/docs/stable/autograd.html#anomaly-detection
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    torch.autograd.set_detect_anomaly(True)
    z = x @ w
    result = torch.relu(torch.exp(z) - 1) + z
    torch.autograd.set_detect_anomaly(False)
    return result
