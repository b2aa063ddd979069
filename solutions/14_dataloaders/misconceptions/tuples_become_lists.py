"""
task: move_batches
check: test_inputs_and_targets_move
title:
  en: "Tuples become lists"
  ja: "タプルがリストになります"
wrote:
  en: "`[moved(value, device) for value in batch]` for lists and tuples alike."
  ja: "リストでもタプルでも `[moved(value, device) for value in batch]` としています。"
why:
  en: "The structure is part of the batch: a tuple can be a key, be compared or be a model's arguments. What moves are the tensors only."
  ja: "構造もバッチの一部です。移すのはテンソルだけで、タプルはタプルのままでなければなりません。"
try:
  en: "`type(batch)(…)` makes a list of a list and a tuple of a tuple."
  ja: "`type(batch)(…)` なら、リストはリスト、タプルはタプルになります。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""  # noqa: E501

import torch


def move_batches(loader, device):
    for batch in loader:
        yield moved(batch, device)


def moved(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: moved(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return [moved(value, device) for value in batch]
    return batch
