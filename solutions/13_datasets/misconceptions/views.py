"""
task: WindowDataset
check: test_items_are_copies
title:
  en: "Views instead of copies"
  ja: "コピーではなくビューです"
wrote:
  en: "`return self.series[start:end], self.series[end]`."
  ja: "`return self.series[start:end], self.series[end]` としています。"
why:
  en: >-
    A slice shares its memory with the series. An augmentation such as `window.add_(noise)` changes the series, and
    with it every other window that overlaps.
  ja: "スライスは series とメモリを共有します。`window.add_(noise)` のような水増しをすると series が変わり、重なるほかの窓もすべて変わります。"
try:
  en: "Add `.clone()` to both."
  ja: "両方に `.clone()` を付けましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
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
        start = range(len(self))[index]
        end = start + self.window
        return self.series[start:end], self.series[end]
