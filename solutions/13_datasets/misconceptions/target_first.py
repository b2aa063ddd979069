"""
task: CustomDataset
check: test_an_item_is_data_and_target
title:
  en: "Target and data are swapped"
  ja: "正解とデータの順が逆です"
wrote:
  en: "`return self.targets[index], sample`."
  ja: "`return self.targets[index], sample` と書いています。"
why:
  en: >-
    Everyone unpacks a batch as `for data, target in loader`. In the other order the model is fed with the targets,
    and often no error tells you so.
  ja: "バッチは `for data, target in loader` の順で受け取るのが普通です。逆にするとモデルに正解を入力してしまい、しかもエラーにならないことがよくあります。"
try:
  en: "Return (data, target)."
  ja: "（データ、正解）の順で返しましょう。"
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
        return self.targets[index], sample
