"""
task: fold
check: test_rows_of_columns
title:
  en: "Rows and columns are swapped"
  ja: "行と列が逆です"
wrote:
  en: "`x.reshape(columns, -1)`."
  ja: "`x.reshape(columns, -1)` と書いています。"
why:
  en: "The first size is the number of rows. Where there are as many rows as columns nobody notices."
  ja: "最初の大きさは行数です。行数と列数が同じときは気づきません。"
try:
  en: "`x.reshape(-1, columns)`."
  ja: "`x.reshape(-1, columns)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
"""


def fold(x, columns):
    return x.reshape(columns, -1)
