"""
task: to_device
check: test_nested_batch
title:
  en: ".cuda() instead of .to(device)"
  ja: ".to(device) ではなく .cuda() を使っています"
wrote:
  en: "Every tensor gets `.cuda()`; the device that was asked for plays no part."
  ja: "すべてのテンソルに `.cuda()` を呼び、指定されたデバイスを使っていません。"
why:
  en: "It fails on every machine without CUDA, and puts everything on the current GPU where there are several."
  ja: "CUDA のないマシンでは必ず失敗し、GPU が複数あるマシンではすべて現在の GPU に置かれます。"
try:
  en: "Write `x.to(device)`."
  ja: "`x.to(device)` と書きます。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.cuda()
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple) and hasattr(batch, "_fields"):
        return type(batch)(*(to_device(value, device) for value in batch))
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch
