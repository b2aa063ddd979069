"""
task: CachedDataset
check: test_nothing_is_loaded_before_its_use
title:
  en: "Everything is loaded in the constructor"
  ja: "コンストラクタですべて読み込んでいます"
wrote:
  en: "`self.items = [dataset[i] for i in range(len(dataset))]` in `__init__`."
  ja: "`__init__` で `self.items = [dataset[i] for i in range(len(dataset))]` としています。"
why:
  en: >-
    Each item is loaded once, but all of them before the first is used: the start of a run waits for the whole data
    set, also where only a few samples are looked at.
  ja: "読み込みは 1 回ずつですが、最初の 1 個を使う前に全部読み込みます。少し見るだけのときも、データセット全体の読み込みを待つことになります。"
try:
  en: "Start with an empty cache and fill it in `__getitem__`."
  ja: "空のキャッシュから始め、`__getitem__` で埋めましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import Dataset


class CachedDataset(Dataset):
    def __init__(self, dataset):
        self.items = [dataset[index] for index in range(len(dataset))]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]
