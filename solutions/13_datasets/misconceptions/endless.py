"""
task: CustomDataset
check: test_iteration_ends
title:
  en: "There is no IndexError"
  ja: "IndexError が出ません"
wrote:
  en: "`self.data[index % len(self.data)]`, which makes negative indices work."
  ja: "負のインデックスに対応するため `self.data[index % len(self.data)]` としています。"
why:
  en: >-
    Every index is now valid, 3 of 3 samples and 1000 too. Python's `for` asks for 0, 1, 2, … until an IndexError
    comes, so `for sample in dataset` never ends.
  ja: "3 個しかなくても、3 でも 1000 でも有効なインデックスになります。Python の `for` は IndexError が出るまで 0, 1, 2, … と求めるので、`for sample in dataset` が終わりません。"
try:
  en: "Let the list raise, or use `range(len(self))[index]`: it handles negative indices and refuses the others."
  ja: "リスト自身に IndexError を出させるか、`range(len(self))[index]` を使いましょう。負のインデックスを扱い、範囲の外は拒みます。"
read: https://docs.python.org/3/reference/datamodel.html#object.__getitem__
"""  # noqa: E501

from torch.utils.data import Dataset


class CustomDataset(Dataset):
    def __init__(self, data, targets, transform=None):
        if len(data) != len(targets):
            raise ValueError("'data' and 'targets' must be of equal length")
        self.data, self.targets, self.transform = data, targets, transform

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        index = index % len(self.data)
        sample = self.data[index]
        if self.transform is not None:
            sample = self.transform(sample)
        return sample, self.targets[index]
