"""
task: to_device
check: test_nested_batch
title:
  en: "Tuples become lists"
  ja: "タプルがリストになっています"
wrote:
  en: "`[to_device(item, device) for item in batch]` for lists and tuples alike."
  ja: "リストにもタプルにも `[to_device(item, device) for item in batch]` を使っています。"
why:
  en: "The structure is no longer the one that came in: a tuple can be a key, a namedtuple has names for its fields."
  ja: "渡された構造と同じではなくなります。タプルは辞書のキーにでき、namedtuple ならフィールド名も持っています。"
try:
  en: "Rebuild with the type of the container: `type(batch)(…)`, and `type(batch)(*…)` for a namedtuple."
  ja: "コンテナの型を使って `type(batch)(…)`、namedtuple なら `type(batch)(*…)` で作り直します。"
read: https://docs.pytorch.org/docs/stable/data.html#automatic-batching-default
"""

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return [to_device(value, device) for value in batch]
    return batch
