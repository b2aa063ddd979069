"""
task: RowDataset
check: test_labels_are_whole_numbers
title:
  en: "A label of 1.5 becomes 1"
  ja: "ラベル 1.5 が 1 になっています"
wrote:
  en: "`int(float(label))`."
  ja: "`int(float(label))` としています。"
why:
  en: >-
    int() cuts the fraction off without a word. A 1.5 in a column of class numbers means that the column or the file
    is the wrong one.
  ja: "int() は何も言わずに小数部分を切り捨てます。クラス番号の列に 1.5 があるのは、列かファイルを間違えている証拠です。"
try:
  en: "Test float(label).is_integer() first, and raise ValueError otherwise."
  ja: "先に float(label).is_integer() を調べ、整数でなければ ValueError を出しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

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
        return torch.tensor(features, dtype=torch.float32), torch.tensor(int(label))
