"""
task: exp_unit
check: test_two_numbers
devices: [cpu, simulated, mps]
title:
  en: "A GPU that may not be there"
  ja: "あるとは限らない GPU を使っています"
wrote:
  en: "`x.cuda() @ w.cuda()`."
  ja: "`x.cuda() @ w.cuda()` と書いています。"
why:
  en: "Without an NVIDIA GPU that is an error; with one, a result for CPU tensors comes back on the GPU."
  ja: "NVIDIA の GPU がなければエラーになります。あったとしても、CPU のテンソルの結果が GPU にできてしまいます。"
try:
  en: "Use x and w where they are."
  ja: "x と w は移さず、そのまま使ってください。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch
from torch import Tensor


def exp_unit(x: Tensor, w: Tensor) -> Tensor:
    z = x.cuda() @ w.cuda()
    return torch.relu(torch.exp(z) - 1) + z
