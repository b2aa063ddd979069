"""
task: to_device
check: test_a_device_without_values
title:
  en: "x.to(device) without using the result"
  ja: "x.to(device) の戻り値を使っていません"
wrote:
  en: "`x.to(device)` stands alone on its line, and the old x is returned."
  ja: "`x.to(device)` だけを書き、元の x を返しています。"
why:
  en: "Tensor.to returns a new tensor and leaves the old one where it is. Only Module.to works in place."
  ja: "Tensor.to は新しいテンソルを返し、元のテンソルは元の場所に残ります。その場で変更するのは Module.to だけです。"
try:
  en: "Use what it returns: `return x.to(device)`."
  ja: "戻り値を使い、`return x.to(device)` とします。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        batch.to(device)
    elif isinstance(batch, dict):
        for value in batch.values():
            to_device(value, device)
    elif isinstance(batch, (list, tuple)):
        for value in batch:
            to_device(value, device)
    return batch
