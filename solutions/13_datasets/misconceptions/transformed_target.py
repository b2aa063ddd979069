"""
task: CustomDataset
check: test_the_transform_is_for_the_data
title:
  en: "The target is transformed too"
  ja: "正解まで変換しています"
wrote:
  en: "`transform(self.targets[index])` as well as `transform(self.data[index])`."
  ja: "`transform(self.data[index])` だけでなく `transform(self.targets[index])` もしています。"
why:
  en: "What brightens an image or scales a feature has no meaning for a class number: the labels become wrong."
  ja: "画像を明るくしたり特徴量を拡大したりする変換は、クラス番号には意味がありません。ラベルが別の値になってしまいます。"
try:
  en: "Call the transform on the data only. (Libraries offer a separate `target_transform`.)"
  ja: "transform は data にだけ適用しましょう（正解用に別の `target_transform` を持つライブラリもあります）。"
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
        sample, target = self.data[index], self.targets[index]
        if self.transform is not None:
            sample, target = self.transform(sample), self.transform(target)
        return sample, target
