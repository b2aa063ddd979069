"""
task: to_device
check: test_gradients_pass
title:
  en: "The graph is cut"
  ja: "計算グラフが切れています"
wrote:
  en: "`x.detach().to(device)` (or .data) moves the numbers only."
  ja: "`x.detach().to(device)`（または .data）は数値だけを移動します。"
why:
  en: "to() is an operation like any other: without it in the graph, no gradient comes back to x."
  ja: "to() もほかの演算と同じく計算グラフに記録されます。切ってしまうと x まで勾配が戻りません。"
try:
  en: "Call `to` on the tensor itself."
  ja: "テンソル自身に対して `to` を呼びます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.detach().to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple) and hasattr(batch, "_fields"):
        return type(batch)(*(to_device(value, device) for value in batch))
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch
