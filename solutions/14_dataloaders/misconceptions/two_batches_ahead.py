"""
task: move_batches
check: test_one_batch_at_a_time
title:
  en: "Too many batches are taken ahead"
  ja: "先の分まで取り出しすぎています"
wrote:
  en: "A queue that is filled with several batches before the first comes out."
  ja: "最初のバッチを渡す前に、いくつものバッチを待ち行列に入れています。"
why:
  en: "Each batch in the queue takes memory on the device. The loader's workers prefetch already, on the host."
  ja: "待ち行列のバッチは、どれもデバイスのメモリを使います。先読みなら、DataLoader のワーカーがホスト側でしています。"
try:
  en: "One batch ahead at most; without a queue none is."
  ja: "先に取り出すのは 1 つまでです。待ち行列がなければ 0 です。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch


def move_batches(loader, device):
    queue = []
    for batch in loader:
        queue.append(moved(batch, device))
        if len(queue) > 3:
            yield queue.pop(0)
    yield from queue


def moved(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: moved(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(moved(value, device) for value in batch)
    return batch
