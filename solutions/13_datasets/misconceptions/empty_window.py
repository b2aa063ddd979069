"""
task: WindowDataset
check: test_windows_from_the_end
title:
  en: "A negative index gives an empty window"
  ja: "負のインデックスで窓が空になります"
wrote:
  en: "`self.series[index : index + self.window]` with the index as it comes."
  ja: "受け取ったインデックスのまま `self.series[index : index + self.window]` としています。"
why:
  en: >-
    For index -1 and a window of 2 that is series[-1:1], which is empty, and the target is series[1]. Nothing raises.
  ja: "インデックスが -1、窓が 2 なら series[-1:1] となり、空です。正解は series[1] になります。それでもエラーは出ません。"
try:
  en: "First turn the index into a start from 0 on: `start = range(len(self))[index]`."
  ja: "まずインデックスを 0 から数えた開始位置に直しましょう。`start = range(len(self))[index]` です。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import Dataset


class WindowDataset(Dataset):
    def __init__(self, series, window):
        if not 1 <= window < len(series):
            raise ValueError("'window' must be at least 1 and less than the length of the series")
        self.series, self.window = series, window

    def __len__(self):
        return len(self.series) - self.window

    def __getitem__(self, index):
        start = index
        end = start + self.window
        return self.series[start:end].clone(), self.series[end].clone()
