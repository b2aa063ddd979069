"""
task: WindowDataset
check: test_how_many_windows
title:
  en: "One window too many"
  ja: "窓が 1 つ多くなっています"
wrote:
  en: "`return len(self.series) - self.window + 1`."
  ja: "`return len(self.series) - self.window + 1` としています。"
why:
  en: >-
    That many windows fit into the series, but the last of them has no value after it. Reading it fails, so iterating
    ends by luck while a DataLoader stops with an error.
  ja: "窓はその数だけ取れますが、最後の窓には直後の値がありません。読むと失敗するので、DataLoader はエラーで止まります。"
try:
  en: "Each item needs window + 1 values: there are T - window of them."
  ja: "1 つの要素には window + 1 個の値が必要です。取れるのは T - window 個です。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import Dataset


class WindowDataset(Dataset):
    def __init__(self, series, window):
        if not 1 <= window < len(series):
            raise ValueError("'window' must be at least 1 and less than the length of the series")
        self.series, self.window = series, window

    def __len__(self):
        return len(self.series) - self.window + 1

    def __getitem__(self, index):
        start = range(len(self))[index]
        end = start + self.window
        return self.series[start:end].clone(), self.series[end].clone()
