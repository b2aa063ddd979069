"""
task: subset_loader
check: test_these_samples_in_this_order
title:
  en: "The indices are sorted"
  ja: "インデックスを並べ替えています"
wrote:
  en: "`sorted(indices)`."
  ja: "`sorted(indices)` を使っています。"
why:
  en: "The order is the caller's: it may be a curriculum, from easy to hard, or the order of a file with results."
  ja: "順序は呼び出し側が決めるものです。易しい順に学習させるためかもしれませんし、結果のファイルの順かもしれません。"
try:
  en: "Keep the sequence as it is."
  ja: "並びをそのまま使いましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import DataLoader, Subset


def subset_loader(dataset, indices, batch_size):
    if any(not 0 <= index < len(dataset) for index in indices):
        raise IndexError("an index is outside")
    return DataLoader(Subset(dataset, sorted(indices)), batch_size)
