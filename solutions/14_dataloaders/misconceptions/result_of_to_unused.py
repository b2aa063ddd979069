"""
task: move_batches
check: test_inputs_and_targets_move
title:
  en: "The result of to() is thrown away"
  ja: "to() の結果を捨てています"
wrote:
  en: "`batch.to(device)` on a line of its own, then `return batch`."
  ja: "`batch.to(device)` とだけ書き、`return batch` としています。"
why:
  en: "A tensor's to() returns a new tensor; only a module moves in place."
  ja: "テンソルの to() は新しいテンソルを返します。その場で移るのはモジュールだけです。"
try:
  en: "Use what to() returns."
  ja: "to() の戻り値を使いましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch


def move_batches(loader, device):
    for batch in loader:
        yield moved(batch, device)


def moved(batch, device):
    if isinstance(batch, torch.Tensor):
        batch.to(device)
        return batch
    if isinstance(batch, dict):
        return {key: moved(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(moved(value, device) for value in batch)
    return batch
