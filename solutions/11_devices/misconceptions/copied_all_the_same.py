"""
task: to_device
check: test_no_copy_of_what_is_there
title:
  en: "Tensors are copied that are there already"
  ja: "すでにそこにあるテンソルまでコピーしています"
wrote:
  en: "`x.to(device, copy=True)`, or clone() before or after to()."
  ja: "`x.to(device, copy=True)` としたり、to() の前後に clone() を呼んだりしています。"
why:
  en: "A batch that a loader has put on the GPU takes twice the memory, for numbers that are the same."
  ja: "すでに GPU に置かれたバッチでは、同じ数値のために 2 倍のメモリを使うことになります。"
try:
  en: "Plain `x.to(device)` gives x itself where nothing has to move."
  ja: "`x.to(device)` だけなら、移動の必要がないときは x 自身を返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device, copy=True)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple) and hasattr(batch, "_fields"):
        return type(batch)(*(to_device(value, device) for value in batch))
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch
