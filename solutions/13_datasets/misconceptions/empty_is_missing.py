"""
task: CachedDataset
check: test_empty_looking_items
title:
  en: "An empty item counts as missing"
  ja: "空の要素を「まだない」とみなしています"
wrote:
  en: "`if not self.cache.get(index):`."
  ja: "`if not self.cache.get(index):` と調べています。"
why:
  en: >-
    None, 0, False, "" and [] are all «not»: such items are loaded again at every read. For a tensor with several
    elements `not` even raises.
  ja: 'None、0、False、""、[] はどれも not で真になるので、読むたびに読み込み直します。要素が複数あるテンソルでは `not` 自体がエラーになります。'
try:
  en: "Ask for the key: `if index not in self.cache:`."
  ja: "キーがあるかどうかを調べましょう。`if index not in self.cache:` です。"
read: https://docs.python.org/3/library/stdtypes.html#truth-value-testing
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
        if not self.cache.get(index):
            self.cache[index] = self.dataset[index]
        return self.cache[index]
