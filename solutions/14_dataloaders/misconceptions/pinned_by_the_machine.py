"""
task: make_loader
check: test_pin_memory_for_cuda_only
title:
  en: "The device argument is not asked"
  ja: "device 引数を見ていません"
wrote:
  en: "`pin_memory=torch.cuda.is_available()`."
  ja: "`pin_memory=torch.cuda.is_available()` と書いています。"
why:
  en: "A machine with a GPU may well train this model on the CPU. Then every batch is copied into page-locked memory for nothing."
  ja: "GPU のあるマシンでも、このモデルは CPU で動かすかもしれません。その場合、どのバッチも無駄にページロックされたメモリへコピーされます。"
try:
  en: "Look at `torch.device(device).type` as well."
  ja: "`torch.device(device).type` も確かめましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    return DataLoader(dataset, batch_size, shuffle=train, num_workers=workers, pin_memory=torch.cuda.is_available())
