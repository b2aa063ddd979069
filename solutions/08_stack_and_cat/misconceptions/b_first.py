"""
task: interleave
check: test_by_turns
title:
  en: "b comes first"
  ja: "b が先に来ています"
wrote:
  en: "`torch.stack((b, a), dim=1)`: b[0], a[0], b[1], a[1], …"
  ja: "`torch.stack((b, a), dim=1)` と書いたため、b[0], a[0], b[1], a[1], … の順です。"
why:
  en: "stack keeps the order in which the tensors are given."
  ja: "stack は、渡された順にテンソルを並べます。"
try:
  en: "`torch.stack((a, b), dim=1)`"
  ja: "`torch.stack((a, b), dim=1)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""

import torch


def interleave(a, b):
    if a.shape != b.shape or a.dim() == 0:
        raise ValueError("two tensors of one shape")
    return torch.stack((b, a), dim=1).flatten(0, 1)
