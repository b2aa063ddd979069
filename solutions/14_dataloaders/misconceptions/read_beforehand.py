"""
task: subset_loader
check: test_samples_are_read_in_each_epoch
title:
  en: "The samples are read once, beforehand"
  ja: "サンプルを先に 1 回だけ読んでいます"
wrote:
  en: "`DataLoader([dataset[index] for index in indices], batch_size)`."
  ja: "`DataLoader([dataset[index] for index in indices], batch_size)` と書いています。"
why:
  en: "All samples are loaded into memory before the first batch, and a random transform of the data set is drawn once and for all."
  ja: "最初のバッチの前に、全サンプルがメモリに読み込まれます。データセットの中のランダムな変換も、1 回しか引かれません。"
try:
  en: "Subset keeps the indices and reads when asked."
  ja: "Subset はインデックスだけを持ち、求められたときに読みます。"
read: https://docs.pytorch.org/docs/stable/data.html
"""  # noqa: E501

from torch.utils.data import DataLoader


def subset_loader(dataset, indices, batch_size):
    if any(not 0 <= index < len(dataset) for index in indices):
        raise IndexError("an index is outside")
    return DataLoader([dataset[index] for index in indices], batch_size)
