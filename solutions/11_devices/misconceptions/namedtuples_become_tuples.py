"""
task: to_device
check: test_namedtuples
title:
  en: "namedtuples become plain tuples"
  ja: "namedtuple がふつうのタプルになっています"
wrote:
  en: "`tuple(to_device(item, device) for item in batch)` for every tuple."
  ja: "すべてのタプルに `tuple(to_device(item, device) for item in batch)` を使っています。"
why:
  en: "A namedtuple is a tuple too; batch.image and batch.label are gone afterwards."
  ja: "namedtuple もタプルの一種なので、batch.image や batch.label が使えなくなります。"
try:
  en: "Look for `_fields` first and make `type(batch)(*items)`."
  ja: "先に `_fields` があるか調べ、`type(batch)(*items)` を作ります。"
read: https://docs.python.org/3/library/collections.html#collections.namedtuple
"""

import torch


def to_device(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: to_device(value, device) for key, value in batch.items()}
    if isinstance(batch, tuple):
        return tuple(to_device(value, device) for value in batch)
    if isinstance(batch, list):
        return [to_device(value, device) for value in batch]
    return batch
