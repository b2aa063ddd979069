"""
task: move_batches
check: test_the_loaders_batches_stay
title:
  en: "The loader's batches are overwritten"
  ja: "loader のバッチを書き換えています"
wrote:
  en: "`batch[key] = batch[key].to(device)`."
  ja: "`batch[key] = batch[key].to(device)` と書いています。"
why:
  en: "A loader may hand out the same objects again (a list of batches, a cache): they all end up on the device, and stay there."
  ja: "loader は、同じオブジェクトをまた渡すかもしれません（バッチのリストやキャッシュなど）。すべてがデバイスに移ったまま、残ってしまいます。"
try:
  en: "Make a new dict or list."
  ja: "新しい辞書やリストを作りましょう。"
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
        for key in batch:
            batch[key] = moved(batch[key], device)
        return batch
    if isinstance(batch, (list, tuple)):
        return type(batch)(moved(value, device) for value in batch)
    return batch
