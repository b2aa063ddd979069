"""
task: to_device
check: test_other_leaves
title:
  en: "Other leaves become tensors"
  ja: "ほかの葉がテンソルになっています"
wrote:
  en: "Numbers and arrays go through torch.as_tensor before they are moved."
  ja: "数や配列を torch.as_tensor に通してから移動しています。"
why:
  en: "A caller who finds a tensor where a number was can no longer use it as an index or a name for a file."
  ja: "数だったところがテンソルになると、そのまま添字やファイル名に使えなくなります。"
try:
  en: "Move tensors only, and return every other leaf as it is."
  ja: "テンソルだけを移動し、ほかの葉はそのまま返します。"
read: https://docs.pytorch.org/docs/stable/generated/torch.as_tensor.html
"""

import numpy as np
import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, (bool, int, float, np.ndarray)):
        return torch.as_tensor(batch).to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple) and hasattr(batch, "_fields"):
        return type(batch)(*(to_device(value, device) for value in batch))
    if isinstance(batch, (list, tuple)):
        return type(batch)(to_device(value, device) for value in batch)
    return batch
