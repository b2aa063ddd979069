"""
task: CustomDataset
check: test_a_result_is_not_stored
title:
  en: "The result overwrites the data"
  ja: "変換の結果で元のデータを上書きしています"
wrote:
  en: "`self.data[index] = self.transform(self.data[index])`."
  ja: "`self.data[index] = self.transform(self.data[index])` としています。"
why:
  en: >-
    The second epoch transforms what was transformed already, and the list that the caller handed over changes with
    it.
  ja: "2 回目のエポックでは、変換済みのものをもう一度変換します。呼び出し側のリストまで変わってしまいます。"
try:
  en: "Keep the result in a local variable."
  ja: "結果はローカル変数に入れましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import Dataset


class CustomDataset(Dataset):
    def __init__(self, data, targets, transform=None):
        if len(data) != len(targets):
            raise ValueError("'data' and 'targets' must be of equal length")
        self.data, self.targets, self.transform = data, targets, transform

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        if self.transform is not None:
            self.data[index] = self.transform(self.data[index])
        return self.data[index], self.targets[index]
