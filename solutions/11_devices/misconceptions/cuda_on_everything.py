"""
task: to_device
check: test_nested_batch
devices: [cpu, simulated]
title:
  en: ".cuda() written in: it fails on a machine without a GPU"
  ja: ".cuda() と書いているため、GPU のないマシンでは失敗します"
wrote:
  en: '`.cuda()` (or `.to("cuda")`) for every tensor; the device that was asked for plays no part.'
  ja: 'すべてのテンソルに `.cuda()`（または `.to("cuda")`）を呼び、指定されたデバイスを使っていません。'
why:
  en: "It fails on every machine without a CUDA GPU, and can bring nothing back to the CPU where there is one."
  ja: "CUDA の GPU がないマシンでは必ず失敗し、GPU があっても、CPU に戻すことはできません。"
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
