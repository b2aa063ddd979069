"""
task: RowDataset
check: test_features_and_label
title:
  en: "The label is a float"
  ja: "ラベルが小数です"
wrote:
  en: "The label comes from the same float tensor as the features: `values[-1]`."
  ja: "ラベルを特徴量と同じ小数のテンソルから `values[-1]` で取っています。"
why:
  en: "CrossEntropyLoss takes class numbers as int64 and stops for float labels of shape (B,)."
  ja: "CrossEntropyLoss はクラス番号を int64 で受け取るので、形状 (B,) の小数のラベルでは止まります。"
try:
  en: "Make the label on its own: torch.tensor(int(label))."
  ja: "ラベルは別に torch.tensor(int(label)) で作りましょう。"
read: https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html
"""

import torch
from torch.utils.data import Dataset


class RowDataset(Dataset):
    def __init__(self, lines, header=True):
        rows = [line for line in lines if line.strip()]
        self.columns = len(rows[0].split(","))
        self.rows = rows[1:] if header else rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        fields = self.rows[index].split(",")
        if len(fields) != self.columns:
            raise ValueError(f"row {index} must have {self.columns} columns")
        *features, label = (float(field) for field in fields)
        if not label.is_integer():
            raise ValueError(f"the label of row {index} must be a whole number")
        return torch.tensor(features, dtype=torch.float32), torch.tensor(label)
