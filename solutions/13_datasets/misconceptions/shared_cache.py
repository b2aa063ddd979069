"""
task: CachedDataset
check: test_caches_of_their_own
title:
  en: "One cache for all data sets"
  ja: "すべてのデータセットが 1 つのキャッシュを使っています"
wrote:
  en: "`cache = {}` in the body of the class."
  ja: "クラス本体に `cache = {}` と書いています。"
why:
  en: >-
    A class attribute exists once. The validation set then returns training samples for every index that training has
    read.
  ja: "クラス属性は 1 つしかありません。学習用で読んだインデックスについて、検証用のデータセットが学習用のサンプルを返してしまいます。"
try:
  en: "Make the dict in `__init__`: `self.cache = {}`."
  ja: "`__init__` で `self.cache = {}` を作りましょう。"
read: https://docs.python.org/3/tutorial/classes.html#class-and-instance-variables
"""  # noqa: E501

from torch.utils.data import Dataset


class CachedDataset(Dataset):
    cache = {}  # noqa: RUF012

    def __init__(self, dataset):
        self.dataset = dataset

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, index):
        index = range(len(self))[index]
        if index not in self.cache:
            self.cache[index] = self.dataset[index]
        return self.cache[index]
