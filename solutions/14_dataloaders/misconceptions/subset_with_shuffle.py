"""
task: subset_loader
check: test_every_epoch_is_the_same
title:
  en: "The loader shuffles"
  ja: "DataLoader がシャッフルしています"
wrote:
  en: "`DataLoader(Subset(dataset, indices), batch_size, shuffle=True)`."
  ja: "`DataLoader(Subset(dataset, indices), batch_size, shuffle=True)` と書いています。"
why:
  en: "The right samples come, but not in the order that was asked for, and in another one in each epoch."
  ja: "サンプルは合っていますが、順序が指定と違い、エポックごとに変わります。"
try:
  en: "Leave shuffle at False."
  ja: "shuffle は False のままにしましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import DataLoader, Subset


def subset_loader(dataset, indices, batch_size):
    if any(not 0 <= index < len(dataset) for index in indices):
        raise IndexError("an index is outside")
    return DataLoader(Subset(dataset, indices), batch_size, shuffle=len(indices) > 0)
