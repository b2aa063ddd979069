"""
task: RowDataset
check: test_features_and_label
title:
  en: "The label has shape (1,)"
  ja: "ラベルの形状が (1,) です"
wrote:
  en: "`torch.tensor([label])`."
  ja: "`torch.tensor([label])` としています。"
why:
  en: >-
    In a batch the labels then have shape (B, 1) instead of (B,): losses refuse it, or broadcast it against (B,) to
    (B, B).
  ja: "バッチにすると、ラベルの形状が (B,) ではなく (B, 1) になります。損失関数に拒まれるか、(B,) とのブロードキャストで (B, B) になります。"
try:
  en: "Leave the brackets out: torch.tensor(label) has shape ()."
  ja: "角括弧を外しましょう。torch.tensor(label) の形状は () です。"
read: https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
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
        if not label.is_integer():
            raise ValueError(f"the label of row {index} must be a whole number")
        return torch.tensor(features, dtype=torch.float32), torch.tensor([int(label)])
