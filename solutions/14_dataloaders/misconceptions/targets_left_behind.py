"""
task: move_batches
check: test_inputs_and_targets_move
title:
  en: "Only the inputs are moved"
  ja: "入力だけを移しています"
wrote:
  en: "`inputs, targets = batch; yield inputs.to(device), targets`."
  ja: "`inputs, targets = batch; yield inputs.to(device), targets` と書いています。"
why:
  en: "The loss then meets predictions on the device and targets on the CPU, and raises RuntimeError."
  ja: "損失の計算で、デバイスにある予測と CPU にある正解が出会い、RuntimeError になります。"
try:
  en: "Move every tensor of the batch."
  ja: "バッチのすべてのテンソルを移しましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
"""

import torch


def move_batches(loader, device):
    for batch in loader:
        if isinstance(batch, (list, tuple)) and batch:
            yield type(batch)([moved(batch[0], device), *batch[1:]])
        else:
            yield moved(batch, device)


def moved(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: moved(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(moved(value, device) for value in batch)
    return batch
