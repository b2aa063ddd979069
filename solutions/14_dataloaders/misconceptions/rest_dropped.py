"""
task: subset_loader
check: test_batches_of_any_size
title:
  en: "The last batch is dropped"
  ja: "最後のバッチを捨てています"
wrote:
  en: "`drop_last=True`."
  ja: "`drop_last=True` と書いています。"
why:
  en: "The samples of a last batch that isn't full are never visited."
  ja: "満杯にならない最後のバッチのサンプルは、一度もたどられません。"
try:
  en: "Leave drop_last at False."
  ja: "drop_last は False のままにしましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import DataLoader, Subset


def subset_loader(dataset, indices, batch_size):
    if any(not 0 <= index < len(dataset) for index in indices):
        raise IndexError("an index is outside")
    return DataLoader(Subset(dataset, indices), batch_size, drop_last=True)
