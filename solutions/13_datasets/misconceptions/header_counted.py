"""
task: RowDataset
check: test_how_many_rows
title:
  en: "The header is counted"
  ja: "ヘッダーも数えています"
wrote:
  en: "`return len(self.lines)`, and `self.lines[index + 1]` in `__getitem__`."
  ja: "`return len(self.lines)` とし、`__getitem__` では `self.lines[index + 1]` を読んでいます。"
why:
  en: >-
    The rows are right, but there is one too many: a DataLoader asks for it and stops with an IndexError at the end of
    the epoch.
  ja: "読む行は合っていますが、数が 1 つ多くなっています。DataLoader が存在しない行を求め、エポックの最後に IndexError で止まります。"
try:
  en: "Drop the header in `__init__`; then length and index agree by themselves."
  ja: "`__init__` でヘッダーを取り除きましょう。そうすれば長さとインデックスは自然に合います。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import Dataset


class RowDataset(Dataset):
    def __init__(self, lines, header=True):
        rows = [line for line in lines if line.strip()]
        self.columns = len(rows[0].split(","))
        self.rows, self.skip = rows, int(header)

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        fields = self.rows[index + self.skip].split(",")
        if len(fields) != self.columns:
            raise ValueError(f"row {index} must have {self.columns} columns")
        *features, label = (float(field) for field in fields)
        if not label.is_integer():
            raise ValueError(f"the label of row {index} must be a whole number")
        return torch.tensor(features, dtype=torch.float32), torch.tensor(int(label))
