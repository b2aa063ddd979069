r"""
task: RowDataset
check: test_how_many_rows
title:
  en: "A blank line is taken for a row"
  ja: "空白の行をデータとして数えています"
wrote:
  en: "`self.rows = lines[1:]`, blank lines included."
  ja: "`self.rows = lines[1:]` とし、空白の行も入っています。"
why:
  en: >-
    Most text files end with a newline, so the last piece of text.split("\n") is empty. Training stops at the end of
    the first epoch, when that «row» is read.
  ja: 'テキストファイルはたいてい改行で終わるので、text.split("\n") の最後は空です。最初のエポックの終わりにその「行」を読んで止まります。'
try:
  en: "Keep only the lines with something left after strip()."
  ja: "strip() しても何か残る行だけを残しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

import torch
from torch.utils.data import Dataset


class RowDataset(Dataset):
    def __init__(self, lines, header=True):
        rows = list(lines)
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
        return torch.tensor(features, dtype=torch.float32), torch.tensor(int(label))
