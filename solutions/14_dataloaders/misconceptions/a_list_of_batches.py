"""
task: subset_loader
check: test_the_subset_is_a_data_loader
title:
  en: "The result is no DataLoader"
  ja: "結果が DataLoader ではありません"
wrote:
  en: "A list of the batches, made in advance."
  ja: "先に作ったバッチのリストを返しています。"
why:
  en: "It holds everything in memory, can't use worker processes, and never reads a sample again."
  ja: "すべてをメモリに置くことになり、ワーカープロセスも使えず、サンプルを読み直すこともありません。"
try:
  en: "Return a DataLoader."
  ja: "DataLoader を返しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

import torch
from torch.utils.data import DataLoader, Subset


def subset_loader(dataset, indices, batch_size):
    if any(not 0 <= index < len(dataset) for index in indices):
        raise IndexError("an index is outside")
    return list(DataLoader(Subset(dataset, indices), batch_size, generator=torch.Generator()))
