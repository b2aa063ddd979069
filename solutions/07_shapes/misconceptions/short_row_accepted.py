"""
task: fold
check: test_what_does_not_fold
title:
  en: "A single row that is not full is accepted"
  ja: "1 行だけなら、埋まっていなくても受け付けています"
wrote:
  en: "`torch.stack(x.flatten().split(columns))`: stack complains of rows of different lengths."
  ja: "`torch.stack(x.flatten().split(columns))` と書いています。長さの違う行があれば、stack がエラーを出します。"
why:
  en: >-
    With columns larger than the number of elements there is only one row, and nothing to compare it with: 6
    elements in rows of 7 come back as (1, 6).
  ja: "columns が要素数より大きいと 1 行しかなく、比べる相手がありません。要素 6 個を 7 個ずつ並べると、(1, 6) が返ってきます。"
try:
  en: "reshape compares with the number that was asked for: `x.reshape(-1, columns)`."
  ja: "reshape なら、指定した個数と比べてくれます。`x.reshape(-1, columns)` としてください。"
read: https://docs.pytorch.org/docs/stable/generated/torch.split.html
"""  # noqa: E501

import torch


def fold(x, columns):
    if columns < 1:
        raise ValueError("'columns' must be at least 1")
    if x.numel() == 0:
        return x.reshape(0, columns)
    return torch.stack(x.flatten().split(columns))
