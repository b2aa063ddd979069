"""
task: CustomDataset
check: test_lengths_must_agree
title:
  en: "The lengths are not compared"
  ja: "長さを比べていません"
wrote:
  en: "`__init__` stores data and targets as they are."
  ja: "`__init__` で data と targets をそのまま保存しています。"
why:
  en: >-
    With 10 samples and 8 targets nothing happens at first; training stops somewhere in the first epoch, at index 8.
    With more targets than samples nothing is ever said.
  ja: "サンプルが 10 個で正解が 8 個でも、最初は何も起きません。最初のエポックの途中、インデックス 8 で急に止まります。正解の方が多いときは、最後まで何も言われません。"
try:
  en: "Compare the two lengths in the constructor and raise ValueError."
  ja: "コンストラクタで 2 つの長さを比べ、違えば ValueError を出しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import Dataset


class CustomDataset(Dataset):
    def __init__(self, data, targets, transform=None):
        self.data, self.targets, self.transform = data, targets, transform

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        sample = self.data[index]
        if self.transform is not None:
            sample = self.transform(sample)
        return sample, self.targets[index]
