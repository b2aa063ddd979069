"""
task: make_loader
check: test_batch_size
title:
  en: "The batch size is written into the code"
  ja: "バッチサイズを書き込んでいます"
wrote:
  en: "`batch_size=64`, whatever was asked for."
  ja: "指定に関係なく `batch_size=64` としています。"
why:
  en: "The batch size is the caller's choice: it decides memory, the number of updates in an epoch, and how noisy they are."
  ja: "バッチサイズは呼び出し側が選ぶものです。メモリの量も、1 エポックの更新回数も、更新のばらつきも、これで決まります。"
try:
  en: "Pass batch_size on; a size below 1 is then refused by DataLoader."
  ja: "batch_size をそのまま渡しましょう。1 より小さければ DataLoader が断ります。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    return DataLoader(dataset, 64, shuffle=train, num_workers=workers, pin_memory=on_gpu)
