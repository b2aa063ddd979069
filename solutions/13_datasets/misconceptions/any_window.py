"""
task: WindowDataset
check: test_windows_that_do_not_fit
title:
  en: "The window is not checked"
  ja: "窓の大きさを調べていません"
wrote:
  en: "`__init__` stores series and window without looking at them."
  ja: "`__init__` で series と window を調べずに保存しています。"
why:
  en: >-
    A window as long as the series gives a data set of length 0, a longer one a negative length, and a window of 0
    gives empty windows: all of it is noticed much later, or never.
  ja: "窓が系列と同じ長さなら要素は 0 個、それより長ければ長さが負になり、窓が 0 なら空の窓ばかりになります。どれも、気づくのはずっと後です。"
try:
  en: "Raise ValueError unless 1 <= window < len(series)."
  ja: "1 <= window < len(series) でなければ ValueError を出しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import Dataset


class WindowDataset(Dataset):
    def __init__(self, series, window):
        self.series, self.window = series, window

    def __len__(self):
        return len(self.series) - self.window

    def __getitem__(self, index):
        start = range(len(self))[index]
        end = start + self.window
        return self.series[start:end].clone(), self.series[end].clone()
