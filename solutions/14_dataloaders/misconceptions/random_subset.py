"""
task: subset_loader
check: test_these_samples_in_this_order
title:
  en: "The subset is shuffled"
  ja: "部分集合がシャッフルされています"
wrote:
  en: "`sampler=SubsetRandomSampler(indices)`."
  ja: "`sampler=SubsetRandomSampler(indices)` と書いています。"
why:
  en: "As its name says, it draws the indices in a new random order in each epoch."
  ja: "名前のとおり、エポックごとに新しいランダムな順序でインデックスを引きます。"
try:
  en: "`Subset(dataset, indices)`, or `sampler=list(indices)`, keeps the order."
  ja: "`Subset(dataset, indices)` や `sampler=list(indices)` なら、順序を保ちます。"
read: https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.SubsetRandomSampler
"""

from torch.utils.data import DataLoader, SubsetRandomSampler


def subset_loader(dataset, indices, batch_size):
    if any(not 0 <= index < len(dataset) for index in indices):
        raise IndexError("an index is outside")
    return DataLoader(dataset, batch_size, sampler=SubsetRandomSampler(indices))
