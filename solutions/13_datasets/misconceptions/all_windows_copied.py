"""
task: WindowDataset
check: test_a_million_windows
title:
  en: "All windows are made in the constructor"
  ja: "コンストラクタですべての窓を作っています"
wrote:
  en: "A list of all windows in `__init__`, such as `[series[i : i + window].clone() for i in range(n)]`."
  ja: "`__init__` で `[series[i : i + window].clone() for i in range(n)]` のように、すべての窓のリストを作っています。"
why:
  en: >-
    Overlapping windows copy every value `window` times: a million windows of 60 values are 240 MB where the series
    has 4 MB. And training waits until the last one is made.
  ja: "窓は重なるので、どの値も `window` 回コピーされます。60 個の値の窓が 100 万個あると、4 MB の系列が 240 MB になります。最後の窓ができるまで学習も始まりません。"
try:
  en: "Keep the series, and cut the window in `__getitem__`."
  ja: "系列だけを持ち、窓は `__getitem__` で切り出しましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import Dataset


class WindowDataset(Dataset):
    def __init__(self, series, window):
        if not 1 <= window < len(series):
            raise ValueError("'window' must be at least 1 and less than the length of the series")
        starts = range(len(series) - window)
        self.windows = [(series[i : i + window].clone(), series[i + window].clone()) for i in starts]

    def __len__(self):
        return len(self.windows)

    def __getitem__(self, index):
        window, target = self.windows[index]
        return window.clone(), target.clone()
