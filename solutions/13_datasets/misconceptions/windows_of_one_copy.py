"""
task: WindowDataset
check: test_items_are_copies
title:
  en: "One copy, shared by all windows"
  ja: "1 つのコピーをすべての窓が共有しています"
wrote:
  en: "`self.series = series.clone()` in `__init__`, and slices of it as items."
  ja: "`__init__` で `self.series = series.clone()` とし、要素はそのスライスです。"
why:
  en: >-
    The caller's series is safe now, but the windows still share memory with each other: changing one in place changes
    its neighbours, and the next epoch reads the changed values.
  ja: "呼び出し側の series は守れますが、窓どうしはまだメモリを共有しています。1 つをその場で変えると隣の窓も変わり、次のエポックでは変わった値を読みます。"
try:
  en: "Clone in `__getitem__`, per item."
  ja: "`__getitem__` で、要素ごとに clone しましょう。"
read: https://docs.pytorch.org/docs/stable/tensor_view.html
"""  # noqa: E501

from torch.utils.data import Dataset


class WindowDataset(Dataset):
    def __init__(self, series, window):
        if not 1 <= window < len(series):
            raise ValueError("'window' must be at least 1 and less than the length of the series")
        self.series, self.window = series.clone(), window

    def __len__(self):
        return len(self.series) - self.window

    def __getitem__(self, index):
        start = range(len(self))[index]
        end = start + self.window
        return self.series[start:end], self.series[end]
