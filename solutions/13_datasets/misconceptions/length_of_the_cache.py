"""
task: CachedDataset
check: test_the_length_is_the_wrapped_one
title:
  en: "The length of the cache"
  ja: "キャッシュの長さを返しています"
wrote:
  en: "`return len(self.cache)`."
  ja: "`return len(self.cache)` としています。"
why:
  en: >-
    It starts at 0 and grows with what was read. A DataLoader asks for the length first, gets 0, and makes no batch at
    all.
  ja: "最初は 0 で、読むたびに増えます。DataLoader は先に長さを尋ねるので、0 が返り、バッチが 1 つもできません。"
try:
  en: "The length is that of the wrapped data set."
  ja: "長さは、包んだデータセットの長さです。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import Dataset


class CachedDataset(Dataset):
    def __init__(self, dataset):
        self.dataset = dataset
        self.cache = {}

    def __len__(self):
        return len(self.cache)

    def __getitem__(self, index):
        index = range(len(self.dataset))[index]
        if index not in self.cache:
            self.cache[index] = self.dataset[index]
        return self.cache[index]
