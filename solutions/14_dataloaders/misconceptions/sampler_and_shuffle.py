"""
task: make_loader
check: test_a_new_order_in_every_epoch
title:
  en: "A sampler together with shuffle"
  ja: "サンプラーと shuffle を両方渡しています"
wrote:
  en: "`DataLoader(…, sampler=RandomSampler(dataset), shuffle=True)`."
  ja: "`DataLoader(…, sampler=RandomSampler(dataset), shuffle=True)` と書いています。"
why:
  en: "Both say in what order the samples come, so DataLoader refuses them together with a ValueError. shuffle=True *is* a RandomSampler."
  ja: "どちらもサンプルの順序を決めるものなので、両方渡すと DataLoader は ValueError を出します。shuffle=True は RandomSampler を使うことと同じです。"
try:
  en: "Pass one of the two."
  ja: "どちらか一方だけを渡しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import DataLoader, RandomSampler


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    sampler = RandomSampler(dataset) if train else None
    return DataLoader(dataset, batch_size, shuffle=train, sampler=sampler, num_workers=workers, pin_memory=on_gpu)
