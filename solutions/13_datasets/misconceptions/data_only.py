"""
task: CustomDataset
check: test_an_item_is_data_and_target
title:
  en: "The target is missing"
  ja: "正解が返っていません"
wrote:
  en: "`return self.data[index]`."
  ja: "`return self.data[index]` と書いています。"
why:
  en: >-
    A loss needs the target of the same sample. The data set is the place that keeps the two together, also when a
    loader shuffles.
  ja: "損失の計算には同じサンプルの正解が必要です。シャッフルしても 2 つがずれないように組にしておくのがデータセットの役目です。"
try:
  en: "Return a tuple of two: the sample and its target."
  ja: "サンプルと正解の 2 つをタプルで返しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
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
        sample = self.data[index]
        if self.transform is not None:
            sample = self.transform(sample)
        return sample
