"""
task: CustomDataset
check: test_the_transform_runs_at_each_read
title:
  en: "The transform runs in the constructor"
  ja: "transform をコンストラクタで実行しています"
wrote:
  en: "`self.data = [transform(sample) for sample in data]` in `__init__`."
  ja: "`__init__` で `self.data = [transform(sample) for sample in data]` としています。"
why:
  en: >-
    A random transform is then drawn once and frozen: every epoch sees the same crops and flips. All samples are also
    transformed and kept in memory before the first one is used.
  ja: "ランダムな変換が 1 回だけ引かれて固定され、どのエポックでも同じ切り抜きや反転になります。また、最初の 1 個を使う前に全サンプルを変換してメモリに置くことになります。"
try:
  en: "Store the transform, and call it in `__getitem__`."
  ja: "transform を保存しておき、`__getitem__` で呼びましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import Dataset


class CustomDataset(Dataset):
    def __init__(self, data, targets, transform=None):
        if len(data) != len(targets):
            raise ValueError("'data' and 'targets' must be of equal length")
        if transform is not None:
            data, transform = [transform(sample) for sample in data], None
        self.data, self.targets, self.transform = data, targets, transform

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        sample = self.data[index]
        if self.transform is not None:
            sample = self.transform(sample)
        return sample, self.targets[index]
