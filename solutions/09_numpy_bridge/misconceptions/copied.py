"""
task: shared_tensor
check: test_writes_show_on_the_other_side
title:
  en: "A copy of the array"
  ja: "配列のコピーになっています"
wrote:
  en: "`torch.tensor(array)`."
  ja: "`torch.tensor(array)` としています。"
why:
  en: "torch.tensor always copies. The tensor has the same values at first, and then knows nothing of what is written to the array."
  ja: "torch.tensor は必ずコピーします。はじめの値は同じでも、その後に配列へ書き込まれた値は分かりません。"
try:
  en: "torch.from_numpy(array) takes the memory itself."
  ja: "torch.from_numpy(array) なら、メモリをそのまま使います。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
"""  # noqa: E501

import torch


def shared_tensor(array):
    return torch.tensor(array)
