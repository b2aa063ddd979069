"""
task: subset_loader
check: test_these_samples_in_this_order
title:
  en: "Repeats and order are lost"
  ja: "重複と順序が失われています"
wrote:
  en: "`set(indices)`."
  ja: "`set(indices)` を使っています。"
why:
  en: "A set holds each index once, in no order of yours. Repeats are a way to show a sample more often."
  ja: "set には、各インデックスが 1 回だけ、順序なしで入ります。重複は、サンプルを多めに見せるために使うものです。"
try:
  en: "Keep the sequence as it is."
  ja: "並びをそのまま使いましょう。"
read: https://docs.pytorch.org/docs/stable/data.html
"""

from torch.utils.data import DataLoader, Subset


def subset_loader(dataset, indices, batch_size):
    if any(not 0 <= index < len(dataset) for index in indices):
        raise IndexError("an index is outside")
    return DataLoader(Subset(dataset, list(set(indices))), batch_size)
