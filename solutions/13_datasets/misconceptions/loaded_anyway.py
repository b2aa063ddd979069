"""
task: CachedDataset
check: test_each_item_is_loaded_once
title:
  en: "The item is loaded although it is there"
  ja: "覚えている要素も読み込み直しています"
wrote:
  en: "`self.cache.setdefault(index, self.dataset[index])`, or no cache at all."
  ja: "`self.cache.setdefault(index, self.dataset[index])` としているか、キャッシュを使っていません。"
why:
  en: >-
    Python works out the arguments of a call first: `self.dataset[index]` loads the item before setdefault can see
    that it is not needed. The values are right, but nothing is saved.
  ja: "Python は先に引数を計算します。setdefault が「もうある」と気づく前に、`self.dataset[index]` が要素を読み込んでしまいます。値は正しくても、読み込みは減りません。"
try:
  en: "Load inside an `if index not in self.cache:`."
  ja: "`if index not in self.cache:` の中で読み込みましょう。"
read: https://docs.python.org/3/library/stdtypes.html#dict.setdefault
"""  # noqa: E501

from torch.utils.data import Dataset


class CachedDataset(Dataset):
    def __init__(self, dataset):
        self.dataset = dataset
        self.cache = {}

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, index):
        index = range(len(self))[index]
        return self.cache.setdefault(index, self.dataset[index])
