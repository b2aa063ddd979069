"""
task: make_loader
check: test_a_new_order_in_every_epoch
title:
  en: "Batches are shuffled, not samples"
  ja: "サンプルではなくバッチをシャッフルしています"
wrote:
  en: "Fixed batches of neighbouring indices, drawn in a random order."
  ja: "隣り合うインデックスで固定のバッチを作り、バッチの順序だけをランダムにしています。"
why:
  en: "The same samples are together in a batch in every epoch. Shuffling is there to mix them."
  ja: "どのエポックでも、同じサンプルどうしが同じバッチに入ります。シャッフルは、それを混ぜるためのものです。"
try:
  en: "Shuffle the samples before they are cut into batches: shuffle=True does."
  ja: "バッチに切る前にサンプルをシャッフルします。shuffle=True がそうします。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader, SubsetRandomSampler


def make_loader(dataset, batch_size, train, device="cpu", workers=0):
    on_gpu = torch.device(device).type == "cuda" and torch.cuda.is_available()
    if not train:
        return DataLoader(dataset, batch_size, num_workers=workers, pin_memory=on_gpu)
    if batch_size < 1:
        raise ValueError("batch_size must be at least 1")
    indices = list(range(len(dataset)))
    batches = [indices[start : start + batch_size] for start in range(0, len(indices), batch_size)]
    sampler = SubsetRandomSampler(batches)
    return DataLoader(dataset, batch_sampler=sampler, num_workers=workers, pin_memory=on_gpu)
