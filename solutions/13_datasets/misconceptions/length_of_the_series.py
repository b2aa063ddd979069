"""
task: WindowDataset
check: test_how_many_windows
title:
  en: "The length of the series"
  ja: "系列の長さを返しています"
wrote:
  en: "`return len(self.series)`."
  ja: "`return len(self.series)` としています。"
why:
  en: >-
    The length of a data set is the number of its items. The last `window` starts leave no room for a window and its
    next value.
  ja: "データセットの長さは要素の数です。最後の `window` 個の位置からは、窓とその直後の値が取れません。"
try:
  en: "Count by hand: of 5 values and a window of 2, which starts are possible?"
  ja: "手で数えてみましょう。値が 5 個で窓が 2 なら、どの位置から始められますか。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import Dataset


class WindowDataset(Dataset):
    def __init__(self, series, window):
        if not 1 <= window < len(series):
            raise ValueError("'window' must be at least 1 and less than the length of the series")
        self.series, self.window = series, window

    def __len__(self):
        return len(self.series)

    def __getitem__(self, index):
        start = range(len(self))[index]
        end = start + self.window
        return self.series[start:end].clone(), self.series[end].clone()
