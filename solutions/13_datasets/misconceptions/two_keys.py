"""
task: CachedDataset
check: test_an_item_from_both_ends
title:
  en: "-1 and len - 1 are cached apart"
  ja: "-1 と len - 1 を別々に覚えています"
wrote:
  en: "The index as it comes is the key."
  ja: "受け取ったインデックスをそのままキーにしています。"
why:
  en: "Both indices mean the last item, but the dict knows them as two keys: the item is loaded twice and kept twice."
  ja: "どちらも最後の要素ですが、辞書では別のキーです。同じ要素を 2 回読み込み、2 つ持つことになります。"
try:
  en: "Count from 0 before looking: `index = range(len(self))[index]`."
  ja: "調べる前に 0 からの番号に直しましょう。`index = range(len(self))[index]` です。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import Dataset


class CachedDataset(Dataset):
    def __init__(self, dataset):
        self.dataset = dataset
        self.cache = {}

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, index):
        if index not in self.cache:
            self.cache[index] = self.dataset[index]
        return self.cache[index]
