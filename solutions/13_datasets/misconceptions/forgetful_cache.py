"""
task: CachedDataset
check: test_many_items
title:
  en: "The cache forgets"
  ja: "キャッシュが忘れてしまいます"
wrote:
  en: "`@lru_cache` without a size."
  ja: "`@lru_cache` を大きさの指定なしで使っています。"
why:
  en: >-
    It keeps the 128 items that were used last. A data set that is read from front to back and is larger than that
    finds nothing in the cache in its second epoch.
  ja: "覚えているのは、最後に使った 128 個だけです。それより大きなデータセットを先頭から順に読むと、2 回目のエポックではキャッシュに何も見つかりません。"
try:
  en: "A dict keeps everything; so does `lru_cache(maxsize=None)`."
  ja: "辞書なら全部覚えています。`lru_cache(maxsize=None)` でも同じです。"
read: https://docs.python.org/3/library/functools.html#functools.lru_cache
"""  # noqa: E501

from functools import lru_cache

from torch.utils.data import Dataset


class CachedDataset(Dataset):
    def __init__(self, dataset):
        self.dataset = dataset
        self.load = lru_cache(dataset.__getitem__)

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, index):
        return self.load(range(len(self))[index])
