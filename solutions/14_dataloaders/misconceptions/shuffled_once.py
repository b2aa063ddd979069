"""
task: make_loader
check: test_a_new_order_in_every_epoch
title:
  en: "Shuffled once in advance"
  ja: "最初に 1 回だけシャッフルしています"
wrote:
  en: "`Subset(dataset, torch.randperm(len(dataset)).tolist())`, and no shuffle after that."
  ja: "`Subset(dataset, torch.randperm(len(dataset)).tolist())` とし、そのあとはシャッフルしません。"
why:
  en: "The order is random, but the same in every epoch: the same samples meet in the same batches again and again."
  ja: "ランダムな順序ですが、どのエポックでも同じです。いつも同じサンプルどうしが同じバッチに入ります。"
try:
  en: "shuffle=True draws a new order for every epoch."
  ja: "shuffle=True なら、エポックごとに新しい順序を引きます。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader, Subset


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    if train:
        order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(0))
        dataset = Subset(dataset, order.tolist())
    return DataLoader(dataset, batch_size, num_workers=workers, pin_memory=on_gpu)
