r"""
task: make_loader
check: test_pin_memory_for_cuda_only
title:
  en: "Only one spelling of the device counts"
  ja: "デバイスの書き方を 1 通りしか見ていません"
wrote:
  en: "`device == \"cuda\" and torch.cuda.is_available()`."
  ja: "`device == \"cuda\" and torch.cuda.is_available()` と書いています。"
why:
  en: "\"cuda:0\" is a CUDA GPU too, and so is torch.device(\"cuda\"), which doesn't equal the string."
  ja: "\"cuda:0\" も CUDA の GPU です。torch.device(\"cuda\") もそうですが、文字列とは等しくなりません。"
try:
  en: "`torch.device(device).type` is \"cuda\" for all of them."
  ja: "`torch.device(device).type` なら、どれでも \"cuda\" になります。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = device == "cuda" and torch.cuda.is_available()
    return DataLoader(dataset, batch_size, shuffle=train, num_workers=workers, pin_memory=on_gpu)
