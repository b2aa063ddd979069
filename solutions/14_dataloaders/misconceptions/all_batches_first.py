"""
task: move_batches
check: test_one_batch_at_a_time
title:
  en: "All batches are taken first"
  ja: "先に全部のバッチを取り出しています"
wrote:
  en: "`[moved(batch, device) for batch in loader]`, or `list(loader)`."
  ja: "`[moved(batch, device) for batch in loader]` や `list(loader)` を使っています。"
why:
  en: "The whole data set then lies on the device at once, which is what batches are there to avoid."
  ja: "データセット全体が一度にデバイスに載ります。それを避けるためのバッチです。"
try:
  en: "`for batch in loader: yield …`."
  ja: "`for batch in loader: yield …` としましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def move_batches(loader, device):
    return iter([moved(batch, device) for batch in loader])


def moved(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: moved(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(moved(value, device) for value in batch)
    return batch
