"""
task: from_values
check: test_a_number
title:
  en: "A number becomes a list of one"
  ja: "数 1 つが、要素 1 個のリストになっています"
wrote:
  en: "Numbers are packed into a list first, so 5 comes out with shape (1,)."
  ja: "数を先にリストに入れたので、5 の形状が (1,) になっています。"
why:
  en: "A 0-d tensor and a tensor of one element are different: only the first has shape (), as a loss has."
  ja: "0 次元テンソルと要素 1 個のテンソルは別のものです。損失のように形状が () なのは前者だけです。"
try:
  en: "`torch.tensor(5)` takes a number as it is."
  ja: "`torch.tensor(5)` のように、数をそのまま渡せます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""

import numpy as np
import torch


def from_values(values, dtype=None, device="cpu", requires_grad=False):
    values = values if isinstance(values, list | tuple | range | np.ndarray) else [values]
    return torch.tensor(values, dtype=dtype, device=device, requires_grad=requires_grad)
