"""
task: make_batch
check: test_gradients_of_images
title:
  en: "Through NumPy the gradients are lost"
  ja: "NumPy を経由すると勾配が失われます"
wrote:
  en: "`torch.from_numpy(np.stack([i.detach().cpu().numpy() for i in images]))`."
  ja: "`torch.from_numpy(np.stack([i.detach().cpu().numpy() for i in images]))` と書いています。"
why:
  en: >-
    NumPy knows neither gradients nor devices. What comes back is a new tensor on the CPU that nothing leads back
    from.
  ja: "NumPy には勾配もデバイスもありません。返ってくるのは CPU 上の新しいテンソルで、元の画像までたどれません。"
try:
  en: "Stay with tensors: `torch.stack(images)`."
  ja: "テンソルのまま `torch.stack(images)` としましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.stack.html
"""

import numpy as np
import torch


def make_batch(images):
    return torch.from_numpy(np.stack([image.detach().cpu().numpy() for image in images]))
