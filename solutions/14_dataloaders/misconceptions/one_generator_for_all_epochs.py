"""
task: move_batches
check: test_every_epoch_moves_all
title:
  en: "The second epoch is empty"
  ja: "2 回目のエポックが空になります"
wrote:
  en: "A generator is kept and handed out again."
  ja: "ジェネレーターを取っておき、もう一度渡しています。"
why:
  en: "A generator goes through the loader once. Asked again it is simply at its end, and training goes on without a single batch."
  ja: "ジェネレーターは loader を 1 回だけたどります。もう一度使っても、すぐに終わるだけで、バッチのない学習が進んでしまいます。"
try:
  en: "Make a new one in each call: a function with `yield` does."
  ja: "呼ぶたびに新しく作りましょう。`yield` のある関数ならそうなります。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch

kept = {}


def move_batches(loader, device):
    if id(loader) not in kept:
        kept[id(loader)] = (moved(batch, device) for batch in loader), loader
    return kept[id(loader)][0]


def moved(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: moved(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(moved(value, device) for value in batch)
    return batch
