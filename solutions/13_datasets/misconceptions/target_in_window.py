"""
task: WindowDataset
check: test_a_window_and_the_next_value
title:
  en: "The target lies inside the window"
  ja: "正解が窓の中にあります"
wrote:
  en: "`self.series[start + self.window - 1]` as the target."
  ja: "正解を `self.series[start + self.window - 1]` としています。"
why:
  en: >-
    That is the last value of the window: the model is shown what it should predict. The loss soon reaches 0 and
    nothing was learned.
  ja: "それは窓の最後の値です。予測すべき値をモデルに見せてしまうので、損失はすぐ 0 になりますが、何も学習していません。"
try:
  en: "A slice ends before its end: the value after series[start:end] is series[end]."
  ja: "スライスは終わりの位置を含みません。series[start:end] の直後の値は series[end] です。"
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
        start = range(len(self))[index]
        end = start + self.window
        return self.series[start:end].clone(), self.series[end - 1].clone()
