"""
task: RowDataset
check: test_labels_are_whole_numbers
title:
  en: "The label went through float32"
  ja: "ラベルが float32 を通っています"
wrote:
  en: "One float32 tensor for the whole row, then `values[-1].long()`."
  ja: "行全体を 1 つの float32 テンソルにしてから、`values[-1].long()` としています。"
why:
  en: >-
    A float32 has 24 bits for the digits: beyond 16777216 not every whole number exists, and 16777217 becomes
    16777216.
  ja: "float32 の仮数は 24 ビットです。16777216 を超えるとすべての整数は表せず、16777217 は 16777216 になります。"
try:
  en: "Make the label from the text, not from the tensor."
  ja: "ラベルはテンソルからではなく、文字列から作りましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_attributes.html
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
        values = torch.tensor([*features, label], dtype=torch.float32)
        return values[:-1], values[-1].long()
