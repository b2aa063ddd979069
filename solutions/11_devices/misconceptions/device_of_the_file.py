"""
task: to_device
check: test_there_and_back
devices: [simulated, cuda, mps]
title:
  en: "A global device instead of the one that was asked for"
  ja: "指定されたデバイスではなく、グローバル変数のデバイスを使っています"
wrote:
  en: '`DEVICE = "cuda" if … else "cpu"` at the top of the file, and `x.to(DEVICE)` in the function.'
  ja: 'ファイルの先頭に `DEVICE = "cuda" if … else "cpu"` と書き、関数の中で `x.to(DEVICE)` としています。'
why:
  en: "The caller asks for one device and gets another; nothing can be brought back to the CPU for saving or plotting."
  ja: "呼び出し側が指定したデバイスとは別の場所に移ります。保存やグラフの表示のために CPU に戻すこともできません。"
try:
  en: "Use the argument: `x.to(device)`."
  ja: "引数を使って `x.to(device)` とします。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html#device-agnostic-code
"""

import torch

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(DEVICE)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple) and hasattr(batch, "_fields"):
        return type(batch)(*(to_device(value, device) for value in batch))
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch
