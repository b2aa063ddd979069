"""
task: seeded_loader
check: test_all_samples_move
title:
  en: "The order is only shifted"
  ja: "順序をずらしただけです"
wrote:
  en: "Each epoch begins at another sample and goes on in the order of the data set."
  ja: "エポックごとに始まるサンプルを変え、後はデータセットの順に並べています。"
why:
  en: "Neighbours stay neighbours: a batch then holds what lies together in the data set, one class perhaps."
  ja: "隣り合うサンプルは隣のままです。1 つのバッチに、データセットで並んでいるもの（同じクラスなど）ばかりが入ります。"
try:
  en: "Draw a whole order: `torch.randperm(count, generator=...)`, or leave it to `shuffle=True`."
  ja: "順序全体を引きましょう。`torch.randperm(count, generator=...)` を使うか、`shuffle=True` に任せます。"
read: https://docs.pytorch.org/docs/stable/generated/torch.randperm.html
"""

import torch
from torch.utils.data import DataLoader


class Turned:
    def __init__(self, count, seed):
        self.count, self.generator = count, torch.Generator().manual_seed(seed)
        self.start = int(torch.randint(count, (), generator=self.generator))

    def __len__(self):
        return self.count

    def __iter__(self):
        self.start = (self.start + 1) % self.count
        return iter([(self.start + place) % self.count for place in range(self.count)])


def seeded_loader(dataset, batch_size, seed):
    return DataLoader(dataset, batch_size=batch_size, sampler=Turned(len(dataset), seed), generator=torch.Generator())
