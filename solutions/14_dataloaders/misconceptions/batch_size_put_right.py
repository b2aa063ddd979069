"""
task: make_loader
check: test_no_batches_of_nothing
title:
  en: "A batch size below 1 is made 1"
  ja: "1 より小さいバッチサイズを 1 に直しています"
wrote:
  en: "`max(1, batch_size)`"
  ja: "`max(1, batch_size)` としています。"
why:
  en: "A batch size of 0 or -1 is a mistake of the caller's, a division that went wrong for instance. Put right in silence, it is an epoch of single samples, slow, and nobody knows why."
  ja: "0 や -1 というバッチサイズは、割り算の間違いなど、呼び出し側の誤りです。黙って直すと 1 つずつのバッチになり、遅いのに、その理由に誰も気づきません。"
try:
  en: "Pass batch_size on as it is: DataLoader raises the ValueError."
  ja: "batch_size をそのまま渡しましょう。DataLoader が ValueError を送出します。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    return DataLoader(dataset, max(1, batch_size), shuffle=train, num_workers=workers, pin_memory=on_gpu)
