"""
task: Normaliser
check: test_saved_but_not_trained
title:
  en: "mean and std are parameters"
  ja: "mean と std がパラメータになっています"
wrote:
  en: "`self.mean = nn.Parameter(mean…)`."
  ja: "`self.mean = nn.Parameter(mean…)` としています。"
why:
  en: "model.parameters() hands them to the optimizer, and training changes the statistics of the data."
  ja: "model.parameters() に含まれて最適化の対象になり、学習によってデータの統計量が変わってしまいます。"
try:
  en: "A buffer moves and is saved in the same way, but is no parameter."
  ja: "バッファなら同じように移動・保存されますが、パラメータにはなりません。"
read: https://docs.pytorch.org/docs/stable/notes/modules.html#module-state
"""

from torch import nn


class Normaliser(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        if mean.shape != std.shape or (std == 0).any():
            raise ValueError("bad statistics")
        self.mean = nn.Parameter(mean.clone().view(-1, 1, 1))
        self.std = nn.Parameter(std.clone().view(-1, 1, 1))

    def forward(self, x):
        return (x - self.mean) / self.std
