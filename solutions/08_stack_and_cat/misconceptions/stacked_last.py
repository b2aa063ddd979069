"""
task: make_batch
check: test_a_new_first_dimension
title:
  en: "The new dimension is last"
  ja: "新しい次元が最後にあります"
wrote:
  en: "`torch.stack(images, dim=-1)`: shape (C, H, W, N)."
  ja: "`torch.stack(images, dim=-1)` と書いたため、形状が (C, H, W, N) になっています。"
why:
  en: "Everything in PyTorch takes the first dimension for the batch: batch[i] is to be image i."
  ja: "PyTorch では、どこでも先頭の次元をバッチとみなします。batch[i] が i 番目の画像でなければなりません。"
try:
  en: "`torch.stack(images)`: dim=0 is the default."
  ja: "既定値の dim=0 のまま `torch.stack(images)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""

import torch


def make_batch(images):
    return torch.stack(list(images), dim=-1)
