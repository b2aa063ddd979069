"""
task: RowDataset
check: test_rows_of_another_width
title:
  en: "The number of columns is not compared"
  ja: "列の数を比べていません"
wrote:
  en: "Every row is split and converted, however many fields it has."
  ja: "フィールドがいくつあっても、そのまま分割して変換しています。"
why:
  en: >-
    A row that lacks a field takes a feature for the label. Nothing stops, or the loader fails to stack the batch and
    doesn't say which line it was.
  ja: "フィールドが足りない行では、特徴量がラベルになってしまいます。何も起きないか、バッチにするところで止まっても、どの行かは分かりません。"
try:
  en: "Remember the width of the header (or of the first row) and compare."
  ja: "ヘッダー（なければ最初の行）の列数を覚えておき、比べましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import Dataset


class RowDataset(Dataset):
    def __init__(self, lines, header=True):
        rows = [line for line in lines if line.strip()]
        self.rows = rows[1:] if header else rows

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        fields = self.rows[index].split(",")
        *features, label = (float(field) for field in fields)
        if not label.is_integer():
            raise ValueError(f"the label of row {index} must be a whole number")
        return torch.tensor(features, dtype=torch.float32), torch.tensor(int(label))
