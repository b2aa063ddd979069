r"""
task: move_batches
check: test_inputs_and_targets_move
title:
  en: "The device is written into the code"
  ja: "デバイスを書き込んでいます"
wrote:
  en: "`batch.cuda()`, or `.to(\"cuda\")`."
  ja: "`batch.cuda()` や `.to(\"cuda\")` と書いています。"
why:
  en: "The function is told where to move the batches. On a machine without CUDA this is an error, and on one with two GPUs perhaps the wrong one."
  ja: "どこへ移すかは引数で指定されています。CUDA のないマシンではエラーになり、GPU が 2 つあれば別の GPU かもしれません。"
try:
  en: "`.to(device)`."
  ja: "`.to(device)` としましょう。"
read: https://docs.pytorch.org/docs/stable/notes/cuda.html
"""  # noqa: E501

import torch


def move_batches(loader, device):
    for batch in loader:
        yield moved(batch, device)


def moved(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.cuda()
    if isinstance(batch, dict):
        return {key: moved(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(moved(value, device) for value in batch)
    return batch
