"""
task: CustomDataset
check: test_the_number_of_samples
title:
  en: "`__len__` is missing"
  ja: "`__len__` がありません"
wrote:
  en: "A class with `__init__` and `__getitem__` only."
  ja: "`__init__` と `__getitem__` だけのクラスです。"
why:
  en: >-
    A plain `for` works, and `Dataset` does not insist on `__len__`. But a DataLoader draws its indices from the
    length and stops with TypeError: object of type 'CustomDataset' has no len().
  ja: "そのままの `for` は動きますし、`Dataset` は `__len__` がなくても何も言いません。しかし DataLoader は長さからインデックスを作るので、TypeError: object of type 'CustomDataset' has no len() で止まります。"
try:
  en: "Add `def __len__(self)`."
  ja: "`def __len__(self)` を書きましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import Dataset


class CustomDataset(Dataset):
    def __init__(self, data, targets, transform=None):
        if len(data) != len(targets):
            raise ValueError("'data' and 'targets' must be of equal length")
        self.data, self.targets, self.transform = data, targets, transform

    def __getitem__(self, index):
        sample = self.data[index]
        if self.transform is not None:
            sample = self.transform(sample)
        return sample, self.targets[index]
