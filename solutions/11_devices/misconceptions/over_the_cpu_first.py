"""
task: to_device
check: test_each_tensor_once
devices: [simulated, cuda, mps]
title:
  en: "A round trip over the CPU"
  ja: "いったん CPU を経由しています"
wrote:
  en: "`x.cpu().to(device)`: every tensor is brought to the CPU first, to be on the safe side."
  ja: "`x.cpu().to(device)` と書き、念のためすべてのテンソルを先に CPU に移しています。"
why:
  en: "A tensor that is on the GPU already is copied twice, and the CPU waits for the GPU each time."
  ja: "すでに GPU にあるテンソルまで 2 回コピーされ、そのたびに CPU が GPU の処理を待つことになります。"
try:
  en: "`x.to(device)` goes straight there, and does nothing where x is there already."
  ja: "`x.to(device)` なら直接移り、すでにそこにあれば何もしません。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.cpu().to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple) and hasattr(batch, "_fields"):
        return type(batch)(*(to_device(value, device) for value in batch))
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch
